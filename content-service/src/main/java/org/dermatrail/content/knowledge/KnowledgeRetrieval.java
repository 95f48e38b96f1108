package org.dermatrail.content.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.dermatrail.content.manuscript.Claim;
import org.dermatrail.content.manuscript.Manuscript;
import org.dermatrail.content.rendering.Edition;
import org.dermatrail.content.rendering.Idiom;
import org.dermatrail.content.rendering.Saying;
import org.dermatrail.content.translation.Wording;

/**
 * Answers a knowledge request: the articles about what was asked, then the claims in them that bear on it, each claim
 * naming its article. Nothing found is an answer too, without entries.
 */
@ApplicationScoped
class KnowledgeRetrieval {

    private static final String TAG = "tag:dermatrail.org,2026:";
    private static final int LONGEST_TITLE = 200;

    private final CodeBook codes;
    private final SubjectIndex subjects;
    private final KnowledgeConfig config;
    private final InstantSource clock;

    KnowledgeRetrieval(CodeBook codes, SubjectIndex subjects, KnowledgeConfig config, InstantSource clock) {
        this.codes = codes;
        this.subjects = subjects;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param askedAt where the request was sent to
     */
    Feed answer(KnowledgeRequest request, URI askedAt) throws SQLException {
        URI base = config.address().orElse(askedAt);
        Meaning meaning = codes.meaning(request.criteria());
        List<SubjectIndex.Held> found = subjects.about(meaning, request.language(), config.articles());
        List<Feed.Entry> entries = new ArrayList<>();
        found.forEach(held -> entries.add(article(held, request.audience(), base)));
        found.forEach(held -> claims(held.claims(), meaning, request)
                .forEach(claim -> entries.add(claim(claim, held, request.audience(), base))));
        Instant updated = entries.stream()
                .map(Feed.Entry::updated)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.DAYS));
        return new Feed(
                base,
                request.language(),
                TAG + "infobutton",
                "Dermatrail",
                subtitle(request),
                updated,
                request.echo(),
                entries);
    }

    /** The claims that apply to what was asked; of an article that was found by its codes alone, all of them. */
    private List<Wording> claims(List<Wording> claims, Meaning meaning, KnowledgeRequest request) {
        List<Wording> shown =
                claims.stream().filter(wording -> wording.claim().shown()).toList();
        List<Wording> bearing = shown.stream()
                .filter(wording -> bears(wording.claim(), meaning))
                .toList();
        return (bearing.isEmpty() ? shown : bearing)
                .stream()
                        .filter(wording ->
                                SubTopic.wants(request.kinds(), wording.claim().kind()))
                        .limit(config.claims())
                        .toList();
    }

    private static boolean bears(Claim claim, Meaning meaning) {
        return claim.appliesTo().isEmpty() || !Collections.disjoint(claim.appliesTo(), meaning.conditions());
    }

    private static Feed.Entry article(SubjectIndex.Held held, Audience audience, URI base) {
        Edition edition = held.edition();
        Manuscript manuscript = edition.manuscript();
        return new Feed.Entry(
                articleId(manuscript),
                manuscript.title(),
                manuscript.locale(),
                address(held, edition, base),
                edition.publishedAt(),
                Summary.of(edition, audience),
                null);
    }

    /** A claim belongs to the edition that has its words: that is where its address leads. */
    private static Feed.Entry claim(Wording wording, SubjectIndex.Held held, Audience audience, URI base) {
        Claim claim = wording.claim();
        boolean own = wording.locale().equals(held.original().manuscript().locale());
        Edition edition = own ? held.original() : held.edition();
        Manuscript manuscript = edition.manuscript();
        return new Feed.Entry(
                TAG + "claims/" + claim.id(),
                title(claim.statement()),
                wording.locale(),
                URI.create(address(held, edition, base) + "#claim-" + claim.name()),
                edition.publishedAt(),
                Summary.of(wording, held.original().manuscript().sourcesById(), audience),
                new Feed.Source(articleId(manuscript), manuscript.title(), edition.publishedAt()));
    }

    private static String articleId(Manuscript manuscript) {
        return TAG + "articles/" + manuscript.slug();
    }

    /** Names the language where there are several, so that the reader's browser does not choose another. */
    private static URI address(SubjectIndex.Held held, Edition edition, URI base) {
        Manuscript manuscript = edition.manuscript();
        String language = held.isTranslated() ? "?locale=" + manuscript.locale() : "";
        return base.resolve("v1/articles/" + manuscript.slug() + language);
    }

    private static String title(String statement) {
        if (statement.length() <= LONGEST_TITLE) {
            return statement;
        }
        int end = statement.lastIndexOf(' ', LONGEST_TITLE);
        return statement.substring(0, end < 1 ? LONGEST_TITLE : end) + "\u2026";
    }

    private static String subtitle(KnowledgeRequest request) {
        String asked = request.criteria().stream()
                .map(criterion -> switch (criterion) {
                    case Criterion.Coded coded -> coded.system().title() + " " + coded.code();
                    case Criterion.Named named -> named.text();
                })
                .collect(Collectors.joining(", "));
        return Idiom.of(request.language()).say(Saying.INFORMATION_ABOUT, asked);
    }
}
