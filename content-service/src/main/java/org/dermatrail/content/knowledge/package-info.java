/**
 * Knowledge requests of other systems by HL7's Infobutton guide: a code of a terminology in, the published articles and
 * claims about it out, as an Atom feed or the same feed in JSON. Reads articles and claims and changes nothing.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.knowledge;
