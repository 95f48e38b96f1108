package org.dermatrail.content;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Starts the content service. The server answers an address that it can't read without a body before anybody else sees it;
 * it is told to leave that to the package of problems, which looks at every address itself. Where this class is passed by,
 * the server goes on refusing as it does.
 */
@QuarkusMain
public final class ContentServer {

    ContentServer() {}

    public static void main(String... arguments) {
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
