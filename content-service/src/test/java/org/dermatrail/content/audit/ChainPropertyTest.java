package org.dermatrail.content.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is done to a chain after it was written shows. */
class ChainPropertyTest {

    private static final UUID OTHER_ID = UUID.fromString("01980000-0000-7000-8000-0000000000ff");

    /** One way to change each field; a field that is missing is filled, and a filled one is emptied or altered. */
    private static final List<BiFunction<ChainedDeed, Boolean, ChainedDeed>> CHANGES = List.of(
            (chained, empty) -> new ChainedDeed(chained.sequence(), OTHER_ID, chained.deed()),
            (chained, empty) -> with(chained, chained.deed().slug() + "x", null, null, null, null, null, null, null, 1),
            (chained, empty) ->
                    with(chained, null, other(chained.deed().locale(), empty), null, null, null, null, null, null, 2),
            (chained, empty) -> with(
                    chained,
                    null,
                    null,
                    chained.deed().draft() == null ? OTHER_ID : null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    3),
            (chained, empty) -> with(
                    chained,
                    null,
                    null,
                    null,
                    chained.deed().revision() == null ? Integer.valueOf(1) : null,
                    null,
                    null,
                    null,
                    null,
                    4),
            (chained, empty) ->
                    with(chained, null, null, null, null, chained.deed().step() + " ", null, null, null, 5),
            (chained, empty) -> with(
                    chained, null, null, null, null, null, "x" + chained.deed().actor(), null, null, 6),
            (chained, empty) -> with(
                    chained,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    chained.deed().at().plusNanos(1000),
                    null,
                    7),
            (chained, empty) -> with(
                    chained,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    other(chained.deed().reason(), empty),
                    8));

    private record Row(ChainedDeed chained, Digest hash) {}

    @Property(tries = 200)
    void aChainThatNobodyTouchedIsIntact(@ForAll("deeds") List<Deed> deeds) {
        List<Row> chain = chained(deeds);

        Verification verification = check(chain, null);
        assertThat(verification.intact()).isTrue();
        assertThat(verification.rows()).isEqualTo(deeds.size());
        assertThat(verification.head())
                .isEqualTo((chain.isEmpty() ? Digest.NONE : chain.getLast().hash()).toString());
    }

    @Property(tries = 1000)
    void aChangedFieldIsFoundWhereItIs(
            @ForAll("deeds") @Size(min = 1, max = 8) List<Deed> deeds,
            @ForAll @IntRange(max = 7) int place,
            @ForAll @IntRange(max = 8) int field,
            @ForAll boolean empty) {
        List<Row> chain = chained(deeds);
        int tampered = place % chain.size();
        Row row = chain.get(tampered);
        chain.set(tampered, new Row(CHANGES.get(field).apply(row.chained(), empty), row.hash()));

        Verification verification = check(chain, null);
        assertThat(verification.intact()).isFalse();
        assertThat(verification.firstBroken().sequence()).isEqualTo(tampered + 1L);
        assertThat(verification.firstBroken().fault()).isEqualTo("hash-mismatch");
    }

    @Property(tries = 300)
    void aRowWhoseHashWasMadeToFitBreaksTheNext(
            @ForAll("deeds") @Size(min = 2, max = 8) List<Deed> deeds, @ForAll @IntRange(max = 6) int place) {
        List<Row> chain = chained(deeds);
        int tampered = place % (chain.size() - 1);
        ChainedDeed chained = CHANGES.getFirst().apply(chain.get(tampered).chained(), false);
        Digest previous = tampered == 0 ? Digest.NONE : chain.get(tampered - 1).hash();
        chain.set(tampered, new Row(chained, chained.hash(previous)));

        assertThat(check(chain, null).firstBroken().sequence()).isEqualTo(tampered + 2L);
    }

    @Property(tries = 300)
    void rowsThatAreMissingOrMovedAreFound(
            @ForAll("deeds") @Size(min = 2, max = 8) List<Deed> deeds, @ForAll @IntRange(max = 6) int place) {
        int from = place % (deeds.size() - 1);
        List<Row> without = chained(deeds);
        without.remove(from);
        List<Row> swapped = chained(deeds);
        swapped.set(from, swapped.set(from + 1, swapped.get(from)));
        List<Row> renumbered = chained(deeds);
        renumbered.remove(from);
        for (int index = from; index < renumbered.size(); index++) {
            Row row = renumbered.get(index);
            renumbered.set(
                    index,
                    new Row(
                            new ChainedDeed(
                                    index + 1L,
                                    row.chained().id(),
                                    row.chained().deed()),
                            row.hash()));
        }

        assertThat(check(without, null).firstBroken().fault()).isEqualTo("out-of-sequence");
        assertThat(check(swapped, null).firstBroken().fault()).isEqualTo("out-of-sequence");
        assertThat(check(renumbered, null).firstBroken().fault()).isEqualTo("hash-mismatch");
    }

    @Property(tries = 300)
    void anEndThatWasCutOffIsFoundByAHeadThatWasNoted(
            @ForAll("deeds") @Size(min = 1, max = 8) List<Deed> deeds, @ForAll @IntRange(max = 7) int place) {
        List<Row> chain = chained(deeds);
        Digest noted = chain.getLast().hash();
        List<Row> cut = chain.subList(0, place % chain.size());

        assertThat(check(cut, null).intact()).isTrue();
        assertThat(check(cut, noted).intact()).isFalse();
        assertThat(check(cut, noted).headFound()).isFalse();
        assertThat(check(chain, chain.get(cut.size()).hash()).intact()).isTrue();
    }

    @Property(tries = 300)
    void noTwoDeedsHaveTheSameBytes(@ForAll("texts") String one, @ForAll("texts") String two) {
        Deed joined = new Deed(one + two, null, null, null, "step", "", Instant.EPOCH, null);
        Deed apart = new Deed(one, two, null, null, "step", "", Instant.EPOCH, null);

        assertThat(new ChainedDeed(1, OTHER_ID, joined).hash(Digest.NONE))
                .isNotEqualTo(new ChainedDeed(1, OTHER_ID, apart).hash(Digest.NONE));
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<Deed> deed = Combinators.combine(
                        texts(),
                        Arbitraries.of("de", "fr").injectNull(0.5),
                        Arbitraries.create(() -> UUID.fromString("01980000-0000-7000-8000-000000000001"))
                                .injectNull(0.3),
                        Arbitraries.integers().between(1, 99).injectNull(0.5),
                        texts(),
                        texts(),
                        Arbitraries.longs().between(0, 4_000_000_000L),
                        texts().injectNull(0.3))
                .as((slug, locale, draft, revision, step, actor, seconds, reason) ->
                        new Deed(slug, locale, draft, revision, step, actor, Instant.ofEpochSecond(seconds), reason));
        return deed.list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab \u00e4\ud83d\ude00").ofMaxLength(6);
    }

    private static List<Row> chained(List<Deed> deeds) {
        List<Row> rows = new ArrayList<>();
        Digest previous = Digest.NONE;
        for (Deed deed : deeds) {
            ChainedDeed chained = new ChainedDeed(rows.size() + 1L, new UUID(7, rows.size()), deed);
            previous = chained.hash(previous);
            rows.add(new Row(chained, previous));
        }
        return rows;
    }

    private static Verification check(List<Row> rows, Digest noted) {
        ChainCheck check = new ChainCheck(noted);
        rows.forEach(row -> check.next(row.chained(), row.hash()));
        return check.result();
    }

    private static String other(String text, boolean empty) {
        if (text == null) {
            return empty ? "" : "x";
        }
        return empty ? null : text + "x";
    }

    private static ChainedDeed with(
            ChainedDeed chained,
            String slug,
            String locale,
            UUID draft,
            Integer revision,
            String step,
            String actor,
            Instant at,
            String reason,
            int field) {
        Deed deed = chained.deed();
        return new ChainedDeed(
                chained.sequence(),
                chained.id(),
                new Deed(
                        field == 1 ? slug : deed.slug(),
                        field == 2 ? locale : deed.locale(),
                        field == 3 ? draft : deed.draft(),
                        field == 4 ? revision : deed.revision(),
                        field == 5 ? step : deed.step(),
                        field == 6 ? actor : deed.actor(),
                        field == 7 ? at : deed.at(),
                        field == 8 ? reason : deed.reason()));
    }
}
