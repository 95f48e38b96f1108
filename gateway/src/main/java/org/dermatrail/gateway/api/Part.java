package org.dermatrail.gateway.api;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The description that one part of the product gives of itself.
 *
 * @param name prefixes what two parts describe differently under one name
 */
record Part(String name, ObjectNode document) {

    String prefixed(String plain) {
        return capital(name) + capital(plain);
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
