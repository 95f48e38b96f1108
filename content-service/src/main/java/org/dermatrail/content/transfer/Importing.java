package org.dermatrail.content.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Carries a stream of lines into the tables. While one batch is being stored the next is read and checked, so two
 * batches are held at most, whatever the size of the stream; a slow database slows the reading, and that the sender.
 */
@ApplicationScoped
class Importing {

    private final EntryReader reader;
    private final Filing filing;
    private final ImportTables tables;
    private final TransferConfig config;
    private final InstantSource clock;

    Importing(EntryReader reader, Filing filing, ImportTables tables, TransferConfig config, InstantSource clock) {
        this.reader = reader;
        this.filing = filing;
        this.tables = tables;
        this.config = config;
        this.clock = clock;
    }

    /** Is told what became of each batch, and of all lines so far. */
    interface Listener {
        void filed(Batch.Filed filed, Counts soFar) throws IOException;
    }

    /**
     * Takes in the lines. Those that an earlier request of the same import dealt with are passed over.
     *
     * @param before how many lines of the import come before the first of the stream
     * @return what became of all lines of the import
     */
    Counts run(ImportRun run, InputStream stream, long before, Listener listener) throws IOException {
        Lines lines = new Lines(stream, config.line(), before);
        try (ExecutorService storing = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("import-" + run.source()).factory())) {
            Store store = new Store(run, storing, listener);
            List<Entry> entries = new ArrayList<>();
            int size = 0;
            for (Line line = lines.next(); line != null; line = lines.next()) {
                if (line.number() <= run.done().lines()) {
                    continue;
                }
                entries.add(reader.read(line, run.mode()));
                size += line.size();
                if (entries.size() == config.lines() || size >= config.bytes()) {
                    store.file(line.number(), List.copyOf(entries));
                    entries.clear();
                    size = 0;
                }
            }
            long last = Math.max(lines.number(), run.done().lines());
            if (!entries.isEmpty()) {
                store.file(last, List.copyOf(entries));
            }
            Counts all = store.finish();
            if (!tables.finish(run, last, clock.instant())) {
                throw new Filing.OvertakenException();
            }
            return new Counts(last, all.created(), all.revised(), all.unchanged(), all.refused());
        }
    }

    /** One batch on its way to the tables, and the counts of those that arrived. */
    private final class Store {

        private final ImportRun run;
        private final ExecutorService storing;
        private final Listener listener;
        private @Nullable Future<Batch.Filed> pending;
        private Counts soFar;

        Store(ImportRun run, ExecutorService storing, Listener listener) {
            this.run = run;
            this.storing = storing;
            this.listener = listener;
            this.soFar = run.done();
        }

        /** Hands over a batch as soon as the one before has arrived. */
        void file(long last, List<Entry> entries) throws IOException {
            settle();
            Batch batch = new Batch(soFar.lines(), last, entries);
            pending = storing.submit(() -> filing.file(run, batch));
        }

        Counts finish() throws IOException {
            settle();
            return soFar;
        }

        private void settle() throws IOException {
            Future<Batch.Filed> awaited = pending;
            pending = null;
            if (awaited == null) {
                return;
            }
            try {
                Batch.Filed filed = awaited.get();
                soFar = soFar.plus(filed.counts());
                listener.filed(filed, soFar);
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while lines were being stored", interrupted);
            }
        }
    }
}
