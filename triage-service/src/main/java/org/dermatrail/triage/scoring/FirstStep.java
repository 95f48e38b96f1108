package org.dermatrail.triage.scoring;

import java.util.List;
import org.dermatrail.triage.pathway.Urgency;

/**
 * The step that an urgency itself stands for. It rests on no claim, so that no withdrawal can take away what an
 * emergency asks for.
 */
public final class FirstStep {

    private FirstStep() {}

    public static Advice of(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY_AMBULANCE ->
                new Advice("call-emergency-number", "Call the emergency number for an ambulance now.", List.of());
            case EMERGENCY ->
                new Advice(
                        "same-day-emergency-care",
                        "Go to an emergency department or an emergency doctor today, within hours.",
                        List.of());
            case CONSULTATION_24 ->
                new Advice("contact-within-24-hours", "Speak to a clinician within 24 hours.", List.of());
            case CONSULTATION ->
                new Advice("book-appointment", "Book an appointment. Get help sooner if it gets worse.", List.of());
            case SELF_CARE ->
                new Advice(
                        "safety-net",
                        "You can look after this yourself for now. Get advice if it changes or does not settle.",
                        List.of());
        };
    }
}
