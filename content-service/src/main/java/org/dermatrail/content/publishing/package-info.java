/**
 * How a text becomes current: drafts and their stages, the two pairs of eyes, publication and withdrawal, and the audit
 * row of each step. The only writer of articles, claims and article events.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.publishing;
