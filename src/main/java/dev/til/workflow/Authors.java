package dev.til.workflow;

import dev.til.git.repository.RepositoryIdentity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How many people stand behind the authors of commits: one and the same has often several names and addresses. */
public final class Authors {
    /** Whoever has mended a word or two writes no notes here. */
    private static final int FEWEST_COMMITS = 3;

    /** The names and addresses of one, and how often they committed. */
    private record Person(Set<String> known, int commits) {}

    private Authors() {}

    /** Those with more than a commit or two. */
    public static long people(List<RepositoryIdentity> authors) {
        List<Person> people = new ArrayList<>();
        for (RepositoryIdentity author : authors) {
            if (!author.name().endsWith("[bot]") && !author.email().endsWith("[bot]@users.noreply.github.com")) {
                add(author, people);
            }
        }
        return people.stream()
                .filter(person -> person.commits() >= FEWEST_COMMITS)
                .count();
    }

    private static void add(RepositoryIdentity author, List<Person> people) {
        Set<String> known = new HashSet<>(List.of(
                plain(author.name()),
                author.email().toLowerCase(Locale.ROOT),
                plain(author.email().replaceFirst("^\\d+\\+", "").replaceFirst("@.*", ""))));
        int commits = 1;
        for (Person person : List.copyOf(people)) {
            if (person.known().stream().anyMatch(known::contains)) {
                known.addAll(person.known());
                commits += person.commits();
                people.remove(person);
            }
        }
        people.add(new Person(known, commits));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
