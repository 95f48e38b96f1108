package org.dermatrail.content.knowledge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** A feed in JSON, in the shape that MedlinePlus Connect gave it: attributes as members, text in {@code _value}. */
final class FeedJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FeedJson() {}

    static byte[] of(Feed feed) {
        ObjectNode content = NODES.objectNode();
        content.put("base", feed.base().toString());
        content.put("lang", feed.language());
        content.set("title", text("text", feed.title()));
        content.set("subtitle", text("text", feed.subtitle()));
        content.set("id", value(feed.id()));
        content.set("updated", value(feed.updated().toString()));
        ObjectNode author = content.putObject("author");
        author.set("name", value(FeedAtom.AUTHOR));
        author.set("uri", value(feed.base().toString()));
        var categories = content.putArray("category");
        feed.categories()
                .forEach((name, value) ->
                        categories.addObject().put("scheme", name).put("term", value));
        var entries = content.putArray("entry");
        feed.entries().forEach(entry -> entries.add(entry(entry)));
        ObjectNode document = NODES.objectNode();
        document.set("feed", content);
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode entry(Feed.Entry entry) {
        ObjectNode content = NODES.objectNode();
        content.put("lang", entry.language());
        content.set("title", text("text", entry.title()));
        content.putArray("link")
                .addObject()
                .put("title", entry.title())
                .put("rel", "alternate")
                .put("type", "text/html")
                .put("href", entry.address().toString());
        content.set("id", value(entry.id()));
        content.set("updated", value(entry.updated().toString()));
        content.set("summary", text("html", entry.summary()));
        if (entry.source() != null) {
            ObjectNode source = content.putObject("source");
            source.set("id", value(entry.source().id()));
            source.set("title", text("text", entry.source().title()));
            source.set("updated", value(entry.source().updated().toString()));
        }
        return content;
    }

    private static ObjectNode text(String type, String text) {
        return NODES.objectNode().put("type", type).put("_value", text);
    }

    private static ObjectNode value(String text) {
        return NODES.objectNode().put("_value", text);
    }
}
