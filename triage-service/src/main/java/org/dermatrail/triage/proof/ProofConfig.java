package org.dermatrail.triage.proof;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How proofs are signed. */
@ConfigMapping(prefix = "dermatrail.proof")
interface ProofConfig {

    /**
     * A file with a JWK set of Ed25519 keys: the first private one signs; the public halves of all are published, so
     * that proofs signed before a change of keys can still be checked. Has no default: without it no proof is made.
     */
    Optional<Path> keys();
}
