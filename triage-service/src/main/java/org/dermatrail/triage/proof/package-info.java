/**
 * Signed evidence of how a score came about, which anybody can check without the service: what was read, the knowledge
 * and the claims as they stood, and the result. It holds neither a person's words nor their pseudonym. The service signs
 * here; the command {@code deploy/verify} checks and scores again.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.triage.proof;
