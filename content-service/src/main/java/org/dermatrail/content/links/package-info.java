/**
 * Whether the addresses of sources still answer: which are known, who asks and when, and what an answer means. Asks only
 * public addresses on the ports of the web, and never reads what they send.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.links;
