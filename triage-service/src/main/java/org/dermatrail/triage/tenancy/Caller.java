package org.dermatrail.triage.tenancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ForbiddenException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, by their token. */
@RequestScoped
public class Caller {

    private static final int LONGEST = 100;

    private final JsonWebToken token;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    /**
     * The tenant that the caller acts for.
     *
     * @throws ForbiddenException when the token names none, or none that can be
     */
    public String clinic() {
        Object claim = token.getClaim("clinic");
        if (claim instanceof String clinic
                && !clinic.isBlank()
                && clinic.length() <= LONGEST
                && clinic.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.')) {
            return clinic;
        }
        throw new ForbiddenException("The token names no clinic");
    }

    /** Whether the caller is of the clinic's own staff, who read what patients do not. */
    public boolean isProfessional() {
        return token.getGroups().contains("clinician") || token.getGroups().contains("admin");
    }

    /** The {@code sub} of the token, as audit rows name it. */
    public String name() {
        return token.getSubject();
    }
}
