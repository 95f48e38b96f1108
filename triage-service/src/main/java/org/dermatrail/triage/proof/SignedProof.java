package org.dermatrail.triage.proof;

import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The document that leaves the service.
 *
 * @param jws compact JWS without its payload, which is {@code proof} in canonical JSON (RFC 8785)
 * @param knowledge the documents that scored, by name; the proof holds their digests
 */
@Schema(name = "SignedProof")
public record SignedProof(String jws, SortedMap<String, String> knowledge, Proof proof) {}
