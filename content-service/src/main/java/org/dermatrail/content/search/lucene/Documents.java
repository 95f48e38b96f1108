package org.dermatrail.content.search.lucene;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.suggest.document.SuggestField;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Code;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.manuscript.Section;
import org.dermatrail.content.search.PublishedText;

/**
 * Writes a text as documents: one for each claim that is shown, and one for the article. What only serves to be found
 * (hidden claims, search words, codes) goes into fields that are never stored.
 */
final class Documents {

    static final float REVIEWED_WEIGHT = 1;
    static final float UNREVIEWED_WEIGHT = 0.6f;

    private static final FieldType WITH_PLACES = new FieldType(TextField.TYPE_NOT_STORED);
    private static final int MOST_SUGGESTED = 100;

    static {
        WITH_PLACES.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WITH_PLACES.freeze();
    }

    private final FacetsConfig facets;
    private final Set<String> treatments = Set.copyOf(WordLists.lines("treatments.txt"));

    Documents(FacetsConfig facets) {
        this.facets = facets;
    }

    /** The article itself. */
    Document article(PublishedText text) throws IOException {
        return facets.build(article(text, Language.of(text.manuscript().locale())));
    }

    /** The claims that are shown. */
    List<Document> claims(PublishedText text) {
        Language language = Language.of(text.manuscript().locale());
        return text.manuscript().claims().stream()
                .filter(Claim::shown)
                .map(claim -> claim(text, claim, language))
                .toList();
    }

    private Document claim(PublishedText text, Claim claim, Language language) {
        Document document = new Document();
        document.add(new StringField(Fields.SLUG, text.slug(), Field.Store.NO));
        document.add(Values.text(Fields.KEY, key(text)));
        document.add(Values.text(Fields.CLAIM_ID, claim.id()));
        document.add(Values.text(Fields.STATEMENT, claim.statement()));
        document.add(words(language.field(Fields.STATEMENT), Stream.of(claim.statement())));
        Stream<String> words = Stream.concat(Stream.of(spaced(claim.name())), claim.searchWords().stream());
        document.add(words(language.field(Fields.CLAIM_WORDS), words));
        document.add(words(
                language.field(Fields.CONTEXT),
                text.manuscript().conditions().stream().map(Documents::spaced)));
        traits(document, claim);
        return document;
    }

    private Document article(PublishedText text, Language language) {
        Manuscript manuscript = text.manuscript();
        Document document = new Document();
        document.add(new StringField(Fields.SLUG, text.slug(), Field.Store.NO));
        document.add(new StringField(Fields.LOCALE, manuscript.locale(), Field.Store.NO));
        document.add(Values.text(Fields.KEY, key(text)));
        document.add(Values.text(Fields.TITLE, manuscript.title()));
        document.add(new NumericDocValuesField(Fields.REVISION, text.revision()));
        document.add(new NumericDocValuesField(Fields.REVIEWED, text.reviewed() ? 1 : 0));
        document.add(new NumericDocValuesField(Fields.STALE, text.stale() ? 1 : 0));
        document.add(new FloatDocValuesField(Fields.WEIGHT, text.reviewed() ? REVIEWED_WEIGHT : UNREVIEWED_WEIGHT));
        withPlaces(document, language.field(Fields.SUMMARY), Sentences.apart(manuscript.summary()));
        withPlaces(document, language.field(Fields.BODY), Sentences.apart(body(manuscript)));
        document.add(words(language.field(Fields.TITLE), title(manuscript)));
        document.add(words(language.field(Fields.ABOUT), about(manuscript)));
        document.add(words(language.field(Fields.GIST), gist(manuscript)));
        document.add(words(Fields.SPELLING, Stream.concat(title(manuscript), gist(manuscript))));
        manuscript.claims().stream().filter(Claim::shown).forEach(claim -> traits(document, claim));
        facets(document, manuscript);
        suggestions(manuscript).forEach(typed -> document.add(new SuggestField(Fields.SUGGEST, typed, 1)));
        return document;
    }

    private static void traits(Document document, Claim claim) {
        document.add(new StringField(Fields.KIND, Filters.kind(claim.kind().toString()), Field.Store.NO));
        document.add(
                new StringField(Fields.KIND, Filters.certainty(claim.certainty().toString()), Field.Store.NO));
        document.add(new StringField(
                Fields.KIND,
                Filters.both(claim.kind().toString(), claim.certainty().toString()),
                Field.Store.NO));
    }

    private void facets(Document document, Manuscript manuscript) {
        Set<String> conditions = new LinkedHashSet<>(manuscript.conditions());
        Set<String> given = Stream.concat(
                        conditions.stream(),
                        manuscript.claims().stream().filter(Claim::shown).flatMap(claim -> claim.appliesTo().stream()))
                .filter(treatments::contains)
                .collect(Collectors.toSet());
        value(document, Fields.CONDITION, conditions);
        value(document, Fields.TREATMENT, given);
        value(document, Fields.KIND, traits(manuscript, claim -> claim.kind().toString()));
        value(
                document,
                Fields.CERTAINTY,
                traits(manuscript, claim -> claim.certainty().toString()));
        value(document, Fields.LOCALE, Set.of(manuscript.locale()));
        conditions.forEach(condition -> document.add(new StringField(Fields.CONDITION, condition, Field.Store.NO)));
        given.forEach(treatment -> document.add(new StringField(Fields.TREATMENT, treatment, Field.Store.NO)));
    }

    private static Set<String> traits(Manuscript manuscript, java.util.function.Function<Claim, String> trait) {
        return manuscript.claims().stream().filter(Claim::shown).map(trait).collect(Collectors.toSet());
    }

    private static void value(Document document, String dimension, Set<String> values) {
        values.forEach(value -> document.add(new SortedSetDocValuesFacetField(dimension, value)));
    }

    private static void withPlaces(Document document, String field, String text) {
        document.add(new Field(field, text, WITH_PLACES));
        document.add(Values.text(field, Snippets.excerpt(text)));
    }

    private static TextField words(String field, Stream<String> words) {
        return new TextField(field, words.collect(Collectors.joining("\n")), Field.Store.NO);
    }

    private static Stream<String> title(Manuscript manuscript) {
        return Stream.concat(
                Stream.of(manuscript.title()), manuscript.conditions().stream().map(Documents::spaced));
    }

    private static Stream<String> about(Manuscript manuscript) {
        return Stream.of(
                        title(manuscript),
                        manuscript.claims().stream()
                                .flatMap(claim -> claim.appliesTo().stream())
                                .distinct()
                                .map(Documents::spaced))
                .flatMap(words -> words);
    }

    private static Stream<String> statements(Manuscript manuscript, Predicate<Claim> which) {
        return manuscript.claims().stream().filter(which).map(Claim::statement);
    }

    private static Stream<String> searchWords(Manuscript manuscript) {
        return Stream.of(
                        statements(manuscript, claim -> !claim.shown()),
                        manuscript.claims().stream().flatMap(claim -> claim.searchWords().stream()),
                        manuscript.claims().stream().map(claim -> spaced(claim.name())),
                        manuscript.claims().stream()
                                .flatMap(claim -> claim.appliesTo().stream())
                                .distinct()
                                .map(Documents::spaced),
                        manuscript.codes().stream().map(Code::code),
                        Stream.of(spaced(manuscript.slug())))
                .flatMap(words -> words);
    }

    private static Stream<String> gist(Manuscript manuscript) {
        return Stream.of(Stream.of(manuscript.summary()), statements(manuscript, Claim::shown), searchWords(manuscript))
                .flatMap(words -> words);
    }

    /** A title can be typed from any of its words on. */
    private static Stream<String> suggestions(Manuscript manuscript) {
        String title = shortened(manuscript.title());
        Stream<String> tails = Stream.iterate(
                title,
                rest -> !rest.isEmpty(),
                rest -> rest.contains(" ") ? rest.substring(rest.indexOf(' ') + 1) : "");
        return Stream.concat(
                        tails,
                        manuscript.conditions().stream().map(Documents::spaced).map(Documents::shortened))
                .map(String::strip)
                .filter(typed -> typed.length() > 2)
                .distinct();
    }

    private static String shortened(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= MOST_SUGGESTED ? line : line.substring(0, line.lastIndexOf(' ', MOST_SUGGESTED) + 1);
    }

    private String body(Manuscript manuscript) {
        StringBuilder body = new StringBuilder();
        for (Section section : manuscript.sections()) {
            body.append(section.heading())
                    .append(".\n")
                    .append(PlainText.of(section.body()))
                    .append('\n');
        }
        return body.toString();
    }

    private static String key(PublishedText text) {
        return text.slug() + "/" + text.manuscript().locale();
    }

    private static String spaced(String id) {
        return id.replace('-', ' ');
    }
}
