package org.dermatrail.content.seeding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** The articles that the product comes with. */
@ConfigMapping(prefix = "dermatrail.seeding")
interface SeedingConfig {

    @WithDefault("true")
    boolean enabled();

    /** The files {@code articles/<slug>.yaml} to publish, in this order. */
    @WithDefault(
            "vitiligo-recurrence,microneedling-vitiligo,msc-vitiligo,scar-treatment,facial-atrophy,skin-warning-signs"
                    + ",eczema-flare,eczema-herpeticum,contact-dermatitis,seborrhoeic-dermatitis,hives-and-angioedema"
                    + ",acne,rosacea,psoriasis,fungal-skin-infection,impetigo,cellulitis,boils-and-abscesses"
                    + ",necrotising-infection,shingles,cold-sores,chickenpox,scabies,insect-and-tick-bites"
                    + ",changing-mole,sun-damage-and-skin-cancer,melasma-and-dark-marks,hair-loss,drug-rash"
                    + ",non-blanching-rash,blistering-diseases,burns-and-sunburn,facial-swelling,facial-pain"
                    + ",drooping-eyelid,cosmetic-complications,general-warning-signs,everyday-skin")
    List<String> articles();

    /** Who the trail names as their author. */
    @WithDefault("dermatrail-editorial-desk")
    String author();

    /** Who the trail names as their reviewer and publisher. */
    @WithDefault("dermatrail-review-desk")
    String reviewer();
}
