package org.dermatrail.content.search.emergency;

import java.util.BitSet;
import java.util.List;

/**
 * The words of a question in a row.
 *
 * @param ends the places before which a sentence or a part of it ends
 * @param commas the places before which a comma stands
 */
record Words(List<String> row, BitSet ends, BitSet commas) {

    String at(int place) {
        return row.get(place);
    }

    int count() {
        return row.size();
    }
}
