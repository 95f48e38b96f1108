package org.dermatrail.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command {@code deploy/up}: starts the stack, tells how to use it, looks after it, and stops it on Ctrl-C. */
public final class Up {

    private static final Duration RESTART_PAUSE = Duration.ofSeconds(2);

    /** Kept, because the logging system forgets loggers that nobody holds. What they would say is told in our words. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("io.zonky.test"), Logger.getLogger("org.postgresql"));

    private Up() {}

    /** @param arguments the folder of the source tree, the number of replicas */
    public static void main(String[] arguments) {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
        Progress progress = new Progress(System.out);
        try {
            run(Path.of(arguments[0]), Integer.parseInt(arguments[1]), progress);
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        } catch (PartFailure failure) {
            System.err.println(failure.account());
            System.exit(1);
        } catch (IOException failure) {
            System.err.println("The stack could not be started: " + failure);
            System.exit(1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(Path home, int replicas, Progress progress)
            throws Refusal, IOException, InterruptedException {
        long began = System.nanoTime();
        Settings settings = Settings.of(home, replicas, System.getenv());
        DataFolder folder = DataFolder.open(settings.data());
        Stack stack = new Stack(settings, folder, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, progress), "stop"));
        progress.say("Dermatrail starts; its data is in " + settings.data());
        stack.start();
        progress.say("Ready in %.1f s. Stop with Ctrl-C.".formatted((System.nanoTime() - began) / 1e9));
        progress.say(Welcome.to(stack.gateways().getFirst(), settings));
        new Watch(stack, progress, RESTART_PAUSE).run();
    }

    private static void stop(Stack stack, Progress progress) {
        long began = System.nanoTime();
        boolean running = !stack.parts().isEmpty();
        if (running) {
            progress.say("Stopping …");
        }
        try {
            stack.close();
            if (running) {
                progress.say("Stopped in %.1f s.".formatted((System.nanoTime() - began) / 1e9));
            }
        } catch (IOException failure) {
            progress.say("Stopped, but the data folder could not be released: " + failure);
        }
    }
}
