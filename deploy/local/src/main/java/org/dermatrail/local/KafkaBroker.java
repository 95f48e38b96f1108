package org.dermatrail.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * The main class of the broker's own JVM: one real Kafka node, broker and KRaft controller in one, on the loopback
 * address. Its log survives restarts; the first start formats the directory. It ends when its standard input does, so
 * that it never outlives the JVM that started it.
 */
public final class KafkaBroker {

    private static final String CLUSTER = "dermatrail-local-00000";
    private static final int NODE = 1;

    private KafkaBroker() {}

    /** @param arguments the data directory, the port of clients, the port of the controller */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        int controllerPort = Integer.parseInt(arguments[2]);
        format(directory);
        KafkaRaftServer server = new KafkaRaftServer(
                KafkaConfig.fromProps(properties(directory, port, controllerPort), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        Thread.ofPlatform().daemon().name("end-of-input").start(KafkaBroker::exitAtEndOfInput);
        server.startup();
        server.awaitShutdown();
    }

    private static void exitAtEndOfInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            Runtime.getRuntime().halt(1);
        }
        System.exit(0);
    }

    private static void format(Path directory) throws Exception {
        Files.createDirectories(directory);
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setClusterId(CLUSTER)
                .setNodeId(NODE)
                .addDirectory(directory.toString())
                .setMetadataLogDirectory(directory.toString())
                .setControllerListenerName("CONTROLLER")
                .run();
    }

    private static Properties properties(Path directory, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", String.valueOf(NODE));
        properties.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        properties.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.setProperty("log.dirs", directory.toString());
        properties.setProperty("auto.create.topics.enable", "false");
        for (String internal : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            properties.setProperty(internal + ".replication.factor", "1");
        }
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("offsets.topic.num.partitions", "3");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        properties.setProperty("broker.session.timeout.ms", "1500");
        properties.setProperty("broker.heartbeat.interval.ms", "500");
        return properties;
    }
}
