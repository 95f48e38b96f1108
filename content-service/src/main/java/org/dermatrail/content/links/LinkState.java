package org.dermatrail.content.links;

/** What is known of an address. */
public enum LinkState {
    /** Not asked yet, or the answer says nothing, as of a publisher who turns machines away. */
    UNKNOWN,
    /** It answered. */
    ALIVE,
    /** It said that nothing is there, or failed several times in a row. */
    DEAD
}
