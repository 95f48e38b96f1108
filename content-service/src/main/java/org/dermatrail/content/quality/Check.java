package org.dermatrail.content.quality;

import java.util.List;

/** One matter that texts are checked for. Pure: the same text in the same circumstances has the same findings. */
@FunctionalInterface
interface Check {

    List<Finding> findings(Composition text, Circumstances circumstances);
}
