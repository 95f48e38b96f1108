package org.dermatrail.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that keeps everything between runs, held by one launcher at a time: a file lock, which the operating system
 * lets go of however the launcher ends.
 */
public final class DataFolder implements AutoCloseable {

    static final long LEAST_SPACE_MB = 512;

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Opens and locks the folder, making it when it is missing. */
    public static DataFolder open(Path root) throws Refusal {
        try {
            Files.createDirectories(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            FileChannel lock = lock(root);
            requireSpace(root, lock);
            DataFolder folder = new DataFolder(root, lock);
            Files.createDirectories(folder.logs());
            Files.createDirectories(folder.processes());
            return folder;
        } catch (IOException unusable) {
            throw new Refusal(
                    "The data folder %s can't be written (%s). Choose another one: DERMATRAIL_DATA=<folder> deploy/up"
                            .formatted(root, unusable));
        }
    }

    /** Where the local issuer of a data folder keeps its key. */
    static Path issuerOf(Path root) {
        return root.resolve("issuer");
    }

    Path root() {
        return root;
    }

    Path issuer() {
        return issuerOf(root);
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path keyset() {
        return root.resolve("encryption").resolve("keyset.json");
    }

    Path proof() {
        return root.resolve("proof");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    Path processes() {
        return root.resolve("run");
    }

    @Override
    public void close() throws IOException {
        lock.truncate(0);
        lock.close();
    }

    private static FileChannel lock(Path root) throws IOException, Refusal {
        Path file = root.resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                channel.truncate(0);
                channel.write(
                        ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // told below, as for another process
        }
        String holder = Files.readString(file).strip();
        channel.close();
        throw new Refusal(
                "Dermatrail is already running on %s (process %s). Stop it first, or start another one beside it with a DERMATRAIL_DATA and ports of its own."
                        .formatted(root, holder.isEmpty() ? "unknown" : holder));
    }

    private static void requireSpace(Path root, FileChannel lock) throws IOException, Refusal {
        long free = Files.getFileStore(root).getUsableSpace() >> 20;
        if (free < LEAST_SPACE_MB) {
            lock.close();
            throw new Refusal(
                    "Only %d MB are free on the disk of %s; the stack needs at least %d MB. Free some space, or choose another folder: DERMATRAIL_DATA=<folder> deploy/up"
                            .formatted(free, root, LEAST_SPACE_MB));
        }
    }
}
