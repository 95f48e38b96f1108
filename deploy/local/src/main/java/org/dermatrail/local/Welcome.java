package org.dermatrail.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** What a person needs to know once everything answers. */
final class Welcome {

    private Welcome() {}

    static String to(URI gateway, Settings settings) {
        Path customary = Settings.data(settings.home(), Map.of());
        String token = settings.data().equals(customary)
                ? "deploy/token"
                : "DERMATRAIL_DATA=" + settings.data() + " deploy/token";
        return """

                Dermatrail makes no diagnosis. In an emergency call your local emergency number.

                  Portal   %1$s/
                  API      %1$s/docs
                  Token    %4$s ROLE [CLINIC]   one of %2$s
                  Logs     %3$s

                Score a report:
                  curl -sS %1$s/v1/assessments \\
                    -H "Authorization: Bearer $(%4$s portal)" -H 'Content-Type: application/json' \\
                    -d '{"subject":"portal-7f3a","locale":"en","age":34,"sex":"female","text":"The white patch on my cheek went away with the cream but came back two months after I stopped, it is spreading and itches. No fever. I have booked microneedling.","findings":[{"id":"autoimmune-history","presence":"present"}],"measurements":[{"id":"itch-nrs","value":4}],"plannedProcedures":["microneedling"]}'
                """.formatted(
                gateway, String.join(", ", Issuer.ROLES), settings.data().resolve("logs"), token);
    }
}
