package org.dermatrail.triage.governance;

import java.util.List;
import org.dermatrail.triage.pathway.Remark;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the checks say of a text.
 *
 * @param publishable whether it may be submitted: no remark is an error
 */
@Schema(name = "PathwayCheck")
record CheckView(boolean publishable, List<Remark> remarks) {

    static CheckView of(Checked checked) {
        return new CheckView(!checked.forbids(), checked.remarks());
    }
}
