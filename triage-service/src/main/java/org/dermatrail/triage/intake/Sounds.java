package org.dermatrail.triage.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a written word sounds like, by the groups of letters that a language says alike: "rite" and "right", "numm" and
 * "numb". The longest group that fits counts; doubled sounds count once.
 */
final class Sounds {

    private record Group(String letters, String sound) {}

    private static final char EDGE = '$';

    private final Map<Character, List<Group>> groups;

    /** @param groups letters and their sound; {@code $} at the end of the letters means the end of the word */
    Sounds(Map<String, String> groups) {
        this.groups = groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Group group) -> group.letters().length())
                        .reversed()
                        .thenComparing(Group::letters))
                .collect(Collectors.groupingBy(group -> group.letters().charAt(0)));
    }

    String of(String word) {
        String marked = word + EDGE;
        StringBuilder sound = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            Group group = groupAt(marked, at);
            append(group == null ? marked.substring(at, at + 1) : group.sound(), sound);
            at += group == null ? 1 : lettersOf(group);
        }
        return sound.toString();
    }

    private @Nullable Group groupAt(String marked, int at) {
        for (Group group : groups.getOrDefault(marked.charAt(at), List.of())) {
            if (marked.startsWith(group.letters(), at)) {
                return group;
            }
        }
        return null;
    }

    private static int lettersOf(Group group) {
        int length = group.letters().length();
        return group.letters().charAt(length - 1) == EDGE ? length - 1 : length;
    }

    private static void append(String heard, StringBuilder sound) {
        for (int i = 0; i < heard.length(); i++) {
            boolean again = !sound.isEmpty() && sound.charAt(sound.length() - 1) == heard.charAt(i);
            if (!again) {
                sound.append(heard.charAt(i));
            }
        }
    }
}
