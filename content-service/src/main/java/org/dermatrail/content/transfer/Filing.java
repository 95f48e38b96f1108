package org.dermatrail.content.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dermatrail.content.manuscript.Admission;
import org.dermatrail.content.problem.FieldFault;
import org.dermatrail.content.publishing.BulkPublishing;
import org.dermatrail.content.publishing.UnreviewedText;
import org.jspecify.annotations.Nullable;

/**
 * Deals with one batch of lines in one transaction: articles, claims, trail, events and the progress of the import are
 * stored together or not at all, so that whoever goes on after a crash neither loses nor repeats a line.
 */
@ApplicationScoped
class Filing {

    private final ImportTables tables;
    private final BulkPublishing publishing;
    private final DraftFiling drafts;
    private final InstantSource clock;

    Filing(ImportTables tables, BulkPublishing publishing, DraftFiling drafts, InstantSource clock) {
        this.tables = tables;
        this.publishing = publishing;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Another request has taken the run over. */
    static final class OvertakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Batch.Filed file(ImportRun run, Batch batch) {
        Instant at = clock.instant();
        List<Entry.Sound> sound = batch.sound();
        Deeds deeds = new Deeds(batch.refused());
        if (!sound.isEmpty()) {
            publishing.lock(sound.stream().map(entry -> entry.article().slug()).toList());
            judge(run, sound, deeds);
            tables.remember(run, deeds.taken, at);
        }
        Batch.Filed filed = deeds.filed(batch.lines());
        if (!tables.advance(run, batch.from(), filed.counts(), at)) {
            throw new OvertakenException();
        }
        publishing.publish(deeds.texts, run.actor(), run.id());
        return filed;
    }

    private void judge(ImportRun run, List<Entry.Sound> sound, Deeds deeds) {
        List<Known> known = tables.known(run, sound);
        for (int index = 0; index < sound.size(); index++) {
            Entry.Sound entry = sound.get(index);
            switch (deeds.verdict(entry, known.get(index), run.mode())) {
                case Verdict.Create ignored -> take(run, entry, new Verdict.Revise(1, null), deeds, true);
                case Verdict.Revise revise -> take(run, entry, revise, deeds, false);
                case Verdict.Keep ignored -> deeds.keep(entry, known.get(index).earlier());
                case Verdict.Refuse refuse -> deeds.refuse(entry, refuse.errors());
            }
        }
    }

    private void take(ImportRun run, Entry.Sound entry, Verdict.Revise revise, Deeds deeds, boolean isNew) {
        switch (run.mode()) {
            case PUBLISHED -> {
                List<FieldFault> conflicts =
                        isNew ? Admission.faults(entry.article()) : publishing.conflicts(entry.article());
                if (!conflicts.isEmpty()) {
                    deeds.refuse(entry, Entry.inLine(conflicts));
                    return;
                }
                deeds.texts.add(new UnreviewedText(
                        entry.article(),
                        entry.json(),
                        revise.next(),
                        run.source(),
                        "Document " + entry.sourceId() + " of " + run.source() + ", not reviewed here"));
                deeds.took(new ImportTables.Taken(entry, null), isNew);
            }
            case DRAFT -> {
                switch (drafts.file(entry, revise, run.actor())) {
                    case DraftFiling.Outcome.Filed(String tag) -> deeds.took(new ImportTables.Taken(entry, tag), isNew);
                    case DraftFiling.Outcome.Refused(List<FieldFault> errors) -> deeds.refuse(entry, errors);
                }
            }
        }
    }

    /** What was decided so far. */
    private static final class Deeds {

        private final Set<String> ids = new HashSet<>();
        private final Set<String> slugs = new HashSet<>();
        private final List<UnreviewedText> texts = new ArrayList<>();
        private final List<ImportTables.Taken> taken = new ArrayList<>();
        private final List<Entry.Refused> refused;
        private long created;
        private long revised;
        private long kept;

        Deeds(List<Entry.Refused> unreadable) {
            refused = new ArrayList<>(unreadable);
        }

        /** The verdict on a line after those before it in the same batch. */
        Verdict verdict(Entry.Sound entry, Known known, Mode mode) {
            if (ids.contains(entry.sourceId())) {
                return new Verdict.Refuse(
                        List.of(new FieldFault("/sourceId", "is used by an earlier line of this stream")));
            }
            if (slugs.contains(entry.article().slug())) {
                return new Verdict.Refuse(
                        List.of(new FieldFault("/article/slug", "belongs to another imported document")));
            }
            return Verdict.of(entry, known, mode);
        }

        void took(ImportTables.Taken document, boolean isNew) {
            if (isNew) {
                created++;
            } else {
                revised++;
            }
            remember(document);
        }

        void keep(Entry.Sound entry, Known.@Nullable Earlier earlier) {
            kept++;
            remember(new ImportTables.Taken(entry, earlier == null ? null : earlier.draft()));
        }

        void refuse(Entry.Sound entry, List<FieldFault> errors) {
            refused.add(new Entry.Refused(entry.line(), entry.sourceId(), errors));
        }

        Batch.Filed filed(long lines) {
            refused.sort(Comparator.comparingLong(Entry.Refused::line));
            return new Batch.Filed(new Counts(lines, created, revised, kept, refused.size()), List.copyOf(refused));
        }

        private void remember(ImportTables.Taken document) {
            ids.add(document.entry().sourceId());
            slugs.add(document.entry().article().slug());
            taken.add(document);
        }
    }
}
