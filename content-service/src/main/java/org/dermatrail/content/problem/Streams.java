package org.dermatrail.content.problem;

/** The requests whose bodies are streams: read piece by piece by their resource, which has limits of its own. */
final class Streams {

    private static final String IMPORT = "/v1/articles/import";

    private Streams() {}

    static boolean isStream(String method, String path) {
        return method.equals("POST") && path.equals(IMPORT);
    }
}
