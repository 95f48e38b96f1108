package org.dermatrail.triage.assessment;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** How a person's words are kept. */
@ConfigMapping(prefix = "dermatrail.encryption")
interface EncryptionConfig {

    /** A file with a Tink JSON keyset for AEAD (AES256-GCM). Has no default: no deployment shares a key by accident. */
    Path keyset();
}
