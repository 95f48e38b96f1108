/**
 * What the gateway answers when it refuses or fails: RFC 9457 problems from one catalogue. It touches nothing but the
 * response that it writes, and no detail repeats what a caller sent.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.gateway.problem;
