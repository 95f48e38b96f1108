package org.dermatrail.content.transfer;

import com.github.f4b6a3.uuid.UuidCreator;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.dermatrail.content.publishing.Actor;
import org.jspecify.annotations.Nullable;

/** Begins an import, or goes on with one that broke off; a source has one at a time. */
@ApplicationScoped
class ImportOpening {

    private final AgroalDataSource database;
    private final ImportTables tables;
    private final InstantSource clock;
    private final Semaphore places;

    ImportOpening(AgroalDataSource database, ImportTables tables, InstantSource clock, TransferConfig config) {
        this.places = new Semaphore(config.imports());
        this.database = database;
        this.tables = tables;
        this.clock = clock;
    }

    /** Whether the lines of a request may come in. */
    sealed interface Outcome {

        /** They may; the lock has to be given back. */
        record Opened(ImportRun run, SourceLock lock) implements Outcome {}

        /** As many imports run here as there may. */
        record Crowded() implements Outcome {}

        /** Another request imports this source. */
        record Running() implements Outcome {}

        /** The latest import of this source can't go on like this. */
        record NotBegun(String parameter, String detail) implements Outcome {}
    }

    /**
     * Opens an import.
     *
     * @param after null to begin anew, else how many lines come before the first that is sent
     */
    Outcome open(String source, Mode mode, @Nullable Long after, Actor actor) {
        if (!places.tryAcquire()) {
            return new Outcome.Crowded();
        }
        SourceLock lock = null;
        try {
            lock = SourceLock.take(database, source, places::release).orElse(null);
        } finally {
            if (lock == null) {
                places.release();
            }
        }
        if (lock == null) {
            return new Outcome.Running();
        }
        Outcome outcome = null;
        try {
            outcome = after == null ? begin(source, mode, actor, lock) : goOn(source, mode, after, actor, lock);
            return outcome;
        } finally {
            if (!(outcome instanceof Outcome.Opened)) {
                lock.close();
            }
        }
    }

    /** How far the latest import of a source has come. */
    @Transactional
    Optional<ImportView> progress(String source) {
        return tables.progress(source).map(ImportTables.Progress::view);
    }

    private Outcome begin(String source, Mode mode, Actor actor, SourceLock lock) {
        Instant at = clock.instant();
        UUID run = UuidCreator.getTimeOrderedEpoch(at);
        tables.begin(source, run, mode, actor.name(), at);
        return new Outcome.Opened(new ImportRun(source, run, mode, Counts.NONE, actor), lock);
    }

    private Outcome goOn(String source, Mode mode, long after, Actor actor, SourceLock lock) {
        ImportTables.Progress progress = tables.progress(source).orElse(null);
        if (progress == null) {
            return after == 0
                    ? begin(source, mode, actor, lock)
                    : new Outcome.NotBegun("after", "must be 0: no import of this source was begun");
        }
        ImportView view = progress.view();
        if (!view.as().equals(mode.word())) {
            return new Outcome.NotBegun("as", "must be " + view.as() + ", as the import was begun");
        }
        if (after > view.lines()) {
            return new Outcome.NotBegun("after", "must be at most " + view.lines() + ", or lines would be left out");
        }
        Counts done = new Counts(view.lines(), view.created(), view.revised(), view.unchanged(), view.refused());
        return new Outcome.Opened(new ImportRun(source, progress.run(), mode, done, actor), lock);
    }
}
