package org.dermatrail.local;

import java.net.URI;
import java.nio.file.Path;

/** What a person needs to know once everything answers. */
final class Welcome {

    private Welcome() {}

    static String to(URI gateway, Path data) {
        return """

                Dermatrail makes no diagnosis. In an emergency call your local emergency number.

                  Portal   %1$s/
                  API      %1$s/docs
                  Token    deploy/token ROLE [CLINIC]   one of %2$s
                  Logs     %3$s

                Score a report:
                  curl -sS %1$s/v1/assessments \\
                    -H "Authorization: Bearer $(deploy/token portal)" -H 'Content-Type: application/json' \\
                    -d '{"subject":"portal-7f3a","locale":"en","age":34,"sex":"female","text":"The white patch on my cheek went away with the cream but came back two months after I stopped, it is spreading and itches. No fever. I have booked microneedling.","findings":[{"id":"autoimmune-history","presence":"present"}],"measurements":[{"id":"itch-nrs","value":4}],"plannedProcedures":["microneedling"]}'
                """.formatted(gateway, String.join(", ", Issuer.ROLES), data.resolve("logs"));
    }
}
