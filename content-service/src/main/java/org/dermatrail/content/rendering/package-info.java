/**
 * A published text as HTML and as Markdown for patients. Whatever an editor typed comes out as text: no markup of theirs
 * is ever executed. Pure functions of a manuscript and its imprint.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.rendering;
