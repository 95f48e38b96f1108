package org.dermatrail.content.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class SeedingConfigTest {

    static SeedingConfig defaults() {
        return new SmallRyeConfigBuilder()
                .withMapping(SeedingConfig.class)
                .build()
                .getConfigMapping(SeedingConfig.class);
    }

    @Test
    void theDefaultsAreTheseOnPurpose() {
        SeedingConfig config = defaults();

        assertThat(config.enabled()).isTrue();
        assertThat(config.articles())
                .containsExactly(
                        "vitiligo-recurrence",
                        "microneedling-vitiligo",
                        "msc-vitiligo",
                        "scar-treatment",
                        "facial-atrophy",
                        "skin-warning-signs",
                        "eczema-flare",
                        "eczema-herpeticum",
                        "contact-dermatitis",
                        "seborrhoeic-dermatitis",
                        "hives-and-angioedema",
                        "acne",
                        "rosacea",
                        "psoriasis",
                        "fungal-skin-infection",
                        "impetigo",
                        "cellulitis",
                        "boils-and-abscesses",
                        "necrotising-infection",
                        "shingles",
                        "cold-sores",
                        "chickenpox",
                        "scabies",
                        "insect-and-tick-bites",
                        "changing-mole",
                        "sun-damage-and-skin-cancer",
                        "melasma-and-dark-marks",
                        "hair-loss",
                        "drug-rash",
                        "non-blanching-rash",
                        "blistering-diseases",
                        "burns-and-sunburn",
                        "facial-swelling",
                        "facial-pain",
                        "drooping-eyelid",
                        "cosmetic-complications",
                        "general-warning-signs",
                        "everyday-skin");
        assertThat(config.author()).isEqualTo("dermatrail-editorial-desk");
        assertThat(config.reviewer()).isEqualTo("dermatrail-review-desk");
    }
}
