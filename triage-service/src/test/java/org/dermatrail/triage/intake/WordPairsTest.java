package org.dermatrail.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spelling is mended within a meaning and never across one. */
class WordPairsTest {

    private static final Lexicon ENGLISH = Lexicon.of("en");
    private static final Lexicon GERMAN = Lexicon.of("de");
    private static final Lexicon SPANISH = Lexicon.of("es");

    @ParameterizedTest
    @CsvSource({
        "dumb, numb",
        "breath, breast",
        "breast, breath",
        "score, sore",
        "sour, sore",
        "limb, limp",
        "chess, chest",
        "crash, rash",
        "trash, rash",
        "never, fever",
        "fevers, never",
        "scare, scar",
        "witch, itch",
        "pitch, itch",
        "mule, mole",
        "born, burn",
        "blister, bluster",
        "bluster, blister",
        "duster, blister",
        "dwell, swell",
        "pail, pain",
        "pane, pain",
        "greed, bleed",
        "breed, bleed",
        "feet, fete",
        "fete, feet",
        "foal, foul",
        "hind, hand",
        "peal, peel",
        "sling, sting",
        "knew, knee",
        "cite, site",
        "font, foot",
        "bully, burly",
        "heaves, hives",
        "hunting, hurting",
        "blandness, blindness",
        "drooping, dropping",
        "droppings, drooping",
        "stroke, strode",
        "strove, stroke",
        "wheeling, wheezing",
        "seizes, sizes",
        "heartbreak, heartbeat",
        "contrasts, contracts",
        "overdone, overdose",
        "starving, staring",
        "threading, threatening",
        "shelling, swelling",
        "reading, bleeding",
        "fading, bleeding",
        "wafers, waters",
        "curler, curled",
        "goat, throat",
        "boat, throat",
        "oats, throat",
        "tongs, tongue",
        "cheeky, cheek",
        "farm, arm",
        "charm, arm",
        "beg, leg",
        "log, leg",
        "gift, lift",
        "stiffer, sniffer",
        "sweeping, sleeping"
    })
    void anEverydayWordIsNotTakenForASymptom(String everyday, String symptom) {
        assertThat(read(ENGLISH, everyday)).isNotEqualTo(symptom);
    }

    @ParameterizedTest
    @CsvSource({
        "swollin, swollen",
        "numness, numbness",
        "iching, itching",
        "egzema, eczema",
        "breethe, breathe",
        "brething, breathing",
        "wheezng, wheezing",
        "weezing, wheezing",
        "siezure, seizure",
        "seezure, seizure",
        "dizzyness, dizziness",
        "vommit, vomit",
        "bleding, bleeding",
        "fevur, fever",
        "throte, throat",
        "cheak, cheek",
        "mowth, mouth",
        "panful, painful",
        "payn, pain",
        "stif, stiff",
        "wekness, weakness",
        "spredding, spreading",
        "faynt, faint",
        "lfit, lift",
        "blisterr, blister",
        "anafilactic, anaphylactic",
        "alergic, allergic"
    })
    void aMisspeltWordIsUnderstood(String misspelt, String meant) {
        assertThat(read(ENGLISH, misspelt)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "schminken, schwanken",
        "schale, schall",
        "leiter, eiter",
        "hund, mund",
        "rund, mund",
        "warm, arm",
        "schiff, schief",
        "farbe, narbe",
        "ziege, zunge",
        "wolle, schwelle",
        "sachen, stechen",
        "bitte, mitte",
        "kuchen, jucken"
    })
    void inGermanToo(String everyday, String symptom) {
        assertThat(read(GERMAN, everyday)).isNotEqualTo(symptom);
    }

    @ParameterizedTest
    @CsvSource({
        "perro, pierna",
        "carga, cara",
        "boda, boca",
        "oveja, oreja",
        "marido, mareado",
        "fuente, frente",
        "ojal, ojo",
        "abrazo, brazo",
        "resto, rostro",
        "pescado, pesado",
        "vender, venda",
        "lista, vista",
        "cerca, ceja"
    })
    void inSpanishToo(String everyday, String symptom) {
        assertThat(read(SPANISH, everyday)).isNotEqualTo(symptom);
    }

    @ParameterizedTest
    @CsvSource({"inchado, hinchado", "inchada, hinchada", "inchason, hinchazon", "sangrre, sangre"})
    void spanishIsMendedBySound(String misspelt, String meant) {
        assertThat(read(SPANISH, misspelt)).isEqualTo(meant);
    }

    private static String read(Lexicon lexicon, String word) {
        return lexicon.writing()
                .spelling()
                .mended(Token.word(0, word.length(), word))
                .word();
    }
}
