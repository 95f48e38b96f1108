package org.dermatrail.triage.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dermatrail.triage.wire.Wire;

/**
 * The command {@code deploy/verify}, which needs no server. Exit status: 0 when scoring again gives what was signed, 1
 * when it gives something else, 2 when the file is no proof by whom one trusts.
 */
public final class Verify {

    private static final int IDENTICAL = 0;
    private static final int DIFFERENT = 1;
    private static final int REJECTED = 2;

    /** A proof is some 500 kB, most of it knowledge; nothing of this size is one. */
    private static final long LARGEST = 32L << 20;

    /** Nobody reads more of one value; a name of some megabytes would push what matters off the screen. */
    private static final int LONGEST_SHOWN = 2_000;

    private Verify() {}

    /** @param arguments the proof, then {@code --keys} and a file with a JWK set, or {@code --key-id} and a thumbprint */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length != 3) {
            err.println("Usage: FILE --keys FILE | FILE --key-id THUMBPRINT");
            return REJECTED;
        }
        String reading = arguments[0];
        try {
            String proof = read(Path.of(reading));
            Trust trust;
            if (arguments[1].equals("--keys")) {
                reading = arguments[2];
                trust = new Trust.Keys(ProofKeys.of(read(Path.of(reading))));
            } else {
                trust = new Trust.KeyId(arguments[2]);
            }
            return tell(new Verification(trust).of(proof), out, err);
        } catch (CharacterCodingException noText) {
            err.println(reading + " can't be read: it is not text in UTF-8");
            return REJECTED;
        } catch (IOException | IllegalArgumentException unreadable) {
            err.println(reading + " can't be read: " + unreadable.getMessage());
            return REJECTED;
        }
    }

    private static String read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("larger than " + LARGEST + " bytes");
        }
        return Files.readString(file);
    }

    private static int tell(Verdict verdict, PrintStream out, PrintStream err) {
        return switch (verdict) {
            case Verdict.Identical(Proof proof, String keyId) -> {
                describe(proof, keyId, out);
                out.println("identical: scoring again gives " + visible(proof.digest()));
                yield IDENTICAL;
            }
            case Verdict.Different(Proof proof, String keyId, var differences) -> {
                describe(proof, keyId, out);
                out.println("different: scoring again does not give what was signed");
                for (Difference each : differences) {
                    out.println("  " + visible(each.pointer()));
                    out.println("    signed " + visible(each.signed()));
                    out.println("    again  " + visible(each.again()));
                }
                yield DIFFERENT;
            }
            case Verdict.Rejected(String why) -> {
                err.println("refused: " + visible(why));
                yield REJECTED;
            }
        };
    }

    private static void describe(Proof proof, String keyId, PrintStream out) {
        Proof.About about = proof.about();
        out.println("assessment " + about.assessment() + ", scoring " + about.scoring() + ", clinic "
                + visible(about.clinic()) + ", " + about.scoredAt());
        out.println("result     " + Wire.name(proof.result().urgency()) + " within "
                + proof.result().withinText() + ", score " + proof.result().score());
        out.println("knowledge  " + visible(proof.knowledge().digest()) + ", "
                + proof.knowledge().documents().size() + " documents");
        out.println("claims     " + proof.result().citations().size() + " relied on of "
                + proof.claims().size() + " that could have a say");
        out.println("signed by  " + keyId);
    }

    /**
     * What a document says, with everything that a terminal would obey or not show written as its code: whoever wrote the
     * document may not move the cursor, colour a verdict or turn the direction of writing.
     */
    private static String visible(String said) {
        StringBuilder shown = new StringBuilder();
        said.codePoints().limit(LONGEST_SHOWN).forEach(character -> {
            if (isShownAsItIs(character)) {
                shown.appendCodePoint(character);
            } else {
                shown.append("\\u{%x}".formatted(character));
            }
        });
        return said.codePointCount(0, said.length()) > LONGEST_SHOWN
                ? shown.append("...").toString()
                : shown.toString();
    }

    private static boolean isShownAsItIs(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
