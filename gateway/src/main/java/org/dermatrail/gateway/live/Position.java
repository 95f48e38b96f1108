package org.dermatrail.gateway.live;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place in the whole log: for every partition the offset of the next event. It is the id of an event on the wire,
 * {@code a0-12.r0-3.s0-7.s1-9}, and so all that a subscriber needs to go on exactly where it stopped, on any replica of
 * the gateway. A partition that is not named begins at its beginning: it came to be after the id was given.
 *
 * @param next the next offsets, in the order of topic and partition
 */
record Position(SortedMap<Partition, Long> next) {

    private static final int LONGEST = 4096;
    private static final String ONE = "[a-z](0|[1-9][0-9]{0,5})-(0|[1-9][0-9]{0,17})";
    private static final Pattern WHOLE = Pattern.compile("-|" + ONE + "(\\." + ONE + ")*");
    private static final Pattern PART = Pattern.compile("([a-z])([0-9]+)-([0-9]+)");

    /** One partition of one topic. */
    record Partition(Topic topic, int number) implements Comparable<Partition> {

        private static final Comparator<Partition> ORDER =
                Comparator.comparing(Partition::topic).thenComparingInt(Partition::number);

        @Override
        public int compareTo(Partition other) {
            return ORDER.compare(this, other);
        }
    }

    static Position of(Map<Partition, Long> next) {
        return new Position(new TreeMap<>(next));
    }

    /** Reads an id, or nothing if it is none of ours: each partition is named once. */
    static Optional<Position> parse(String id) {
        if (id.length() > LONGEST || !WHOLE.matcher(id).matches()) {
            return Optional.empty();
        }
        Map<Partition, Long> next = new TreeMap<>();
        Matcher part = PART.matcher(id);
        while (part.find()) {
            Optional<Topic> topic = Topic.of(part.group(1).charAt(0));
            if (topic.isEmpty()) {
                return Optional.empty();
            }
            Partition partition = new Partition(topic.get(), Integer.parseInt(part.group(2)));
            if (next.put(partition, Long.parseLong(part.group(3))) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(of(next));
    }

    /** The id, {@code -} for the beginning of everything. */
    String id() {
        return next.isEmpty()
                ? "-"
                : next.entrySet().stream()
                        .map(one -> "%c%d-%d"
                                .formatted(
                                        one.getKey().topic().letter(),
                                        one.getKey().number(),
                                        one.getValue()))
                        .collect(Collectors.joining("."));
    }
}
