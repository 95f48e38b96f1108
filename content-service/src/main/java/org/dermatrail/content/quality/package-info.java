/**
 * What is to be said against a text before readers get it: one small pure check per matter, the findings of all of them,
 * and which findings hold a publication up. Reads articles and the states of links; changes nothing.
 */
@org.jspecify.annotations.NullMarked
package org.dermatrail.content.quality;
