package org.dermatrail.content.transfer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Proofreading;
import org.dermatrail.content.problem.FieldFault;
import org.dermatrail.content.problem.UnreadableJson;
import org.jspecify.annotations.Nullable;

/** Reads lines as strictly as any other body, and says of each whether it can be taken in. */
@Singleton
class EntryReader {

    private static final int LONGEST_ID = 300;

    private final ObjectMapper json;
    private final ObjectReader strict;
    private final ObjectWriter writer;
    private final Proofreading proofreading;

    EntryReader(ObjectMapper json, Proofreading proofreading) {
        this.json = json;
        this.strict = json.readerFor(Content.class);
        this.writer = json.writerFor(Manuscript.class);
        this.proofreading = proofreading;
    }

    /** A line as it is written. */
    record Content(@Nullable String sourceId, @Nullable Manuscript article) {}

    Entry read(Line line, Mode mode) {
        return switch (line) {
            case Line.Unreadable unreadable -> refused(line, null, "", unreadable.reason());
            case Line.Text text -> parse(text, mode);
        };
    }

    private Entry parse(Line.Text line, Mode mode) {
        try {
            Content content = strict.readValue(line.text());
            return content == null ? refused(line, null, "", "must be one JSON object") : check(line, content, mode);
        } catch (JacksonException unreadable) {
            return new Entry.Refused(line.number(), sourceId(line), UnreadableJson.faults(unreadable));
        }
    }

    private Entry check(Line line, Content content, Mode mode) throws JacksonException {
        String id = content.sourceId();
        if (id == null || id.isBlank() || id.length() > LONGEST_ID || !isPlain(id)) {
            return refused(line, null, "/sourceId", "must be text of 1 to " + LONGEST_ID + " characters");
        }
        Manuscript article = content.article();
        if (article == null) {
            return refused(line, id, "/article", "must not be null");
        }
        List<FieldFault> faults = proofreading.faults(article);
        if (!faults.isEmpty()) {
            return new Entry.Refused(line.number(), id, Entry.inLine(faults));
        }
        if (mode == Mode.PUBLISHED && article.licence() == null) {
            return refused(line, id, "/article/licence", "must be named for a text that nobody here has reviewed");
        }
        String stored = writer.writeValueAsString(article);
        return new Entry.Sound(line.number(), id, article, stored, digest(stored));
    }

    /** The id of a line whose article can't be read, so that its sender finds it. */
    private @Nullable String sourceId(Line.Text line) {
        try {
            JsonNode id = json.readTree(line.text()).path("sourceId");
            return id.isTextual() && id.textValue().length() <= LONGEST_ID && isPlain(id.textValue())
                    ? id.textValue()
                    : null;
        } catch (JacksonException noJson) {
            return null;
        }
    }

    private static boolean isPlain(String id) {
        return id.codePoints()
                .noneMatch(character ->
                        Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE);
    }

    private static Entry refused(Line line, @Nullable String sourceId, String pointer, String detail) {
        return new Entry.Refused(line.number(), sourceId, List.of(new FieldFault(pointer, detail)));
    }

    private static String digest(String stored) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(stored.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
