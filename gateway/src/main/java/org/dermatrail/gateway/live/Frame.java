package org.dermatrail.gateway.live;

/** The text of Server-Sent Events; every frame carries the id to go on from. */
final class Frame {

    private static final long RECONNECT_MILLIS = 2000;

    private Frame() {}

    /** The first frame, so that a subscriber who loses the connection before any event still misses none. */
    static String opening(Position position) {
        return ": connected\nretry: " + RECONNECT_MILLIS + "\nid: " + position.id() + "\n\n";
    }

    /** The data is one line: JSON escapes line breaks. */
    static String event(Position position, LiveEvent event) {
        return "id: " + position.id() + "\nevent: " + event.type() + "\ndata: " + event.json() + "\n\n";
    }

    /** Breaks the silence, and moves the id past events that this subscriber does not see. */
    static String heartbeat(Position position) {
        return ": heartbeat\nid: " + position.id() + "\n\n";
    }

    /** Tells that events which the id had still ahead are kept no longer. */
    static String gap(Position position) {
        return "id: " + position.id()
                + "\nevent: org.dermatrail.gateway.gap.v1\ndata: {\"reason\":\"events before this point are kept no longer\"}\n\n";
    }
}
