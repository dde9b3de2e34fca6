package dev.til.submit;

import dev.til.git.repository.RepositoryIdentity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A commit message: a subject, a body that may be empty, and trailers. Its text always ends with a line break.
 *
 * @param trailers {@code Key: value} lines
 */
public record CommitMessage(String subject, String body, List<String> trailers) {
    // git-interpret-trailers: a token, a colon, a value
    private static final Pattern TRAILER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*: \\S.*");

    public CommitMessage {
        subject = subject.strip().replaceAll("\\s+", " ");
        body = body.strip();
        trailers = List.copyOf(new LinkedHashSet<>(trailers));
    }

    public static CommitMessage of(String subject) {
        return new CommitMessage(subject, "", List.of());
    }

    /** A message taken apart: the last paragraph counts as trailers when all of its lines are. */
    public static CommitMessage parse(String text) {
        List<String> lines = new ArrayList<>(text.stripTrailing().lines().toList());
        String subject = lines.isEmpty() ? "" : lines.remove(0);
        int last = lines.lastIndexOf("");
        List<String> tail = lines.subList(last + 1, lines.size());
        boolean trailers = last >= 0
                && !tail.isEmpty()
                && tail.stream().allMatch(line -> TRAILER.matcher(line).matches());
        List<String> body = trailers ? lines.subList(0, last) : lines;
        return new CommitMessage(subject, String.join("\n", body), trailers ? tail : List.of());
    }

    public CommitMessage with(String trailer) {
        var more = new ArrayList<>(trailers);
        more.add(trailer);
        return new CommitMessage(subject, body, more);
    }

    /** The sign-off of the Developer Certificate of Origin. */
    public CommitMessage signedOff(RepositoryIdentity who) {
        return with("Signed-off-by: %s <%s>".formatted(who.name(), who.email()));
    }

    /** The same where somebody signs it off; else itself. */
    public CommitMessage signedOff(Optional<RepositoryIdentity> signer) {
        return signer.map(this::signedOff).orElse(this);
    }

    /** The same with its subject as the first paragraph of its body. */
    CommitMessage withSubjectBelow() {
        return new CommitMessage(subject, (subject + "\n\n" + body).strip(), trailers);
    }

    /** As git leaves a message: no blanks at line ends, no lines too many. */
    static String tidy(String text) {
        return text.lines()
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"))
                        .replaceAll("\n{3,}", "\n\n")
                        .strip()
                + "\n";
    }

    /** The same for what is changed after a review, with a subject that is none of these. */
    CommitMessage afterReview(Collection<String> taken) {
        String again = subject + ", after review";
        String free = again;
        for (int time = 2; taken.contains(free); time++) {
            free = again + " " + time;
        }
        return new CommitMessage(free, body, trailers);
    }

    /** Together with what these messages say below their subjects: nobody's words and no trailer are lost. */
    CommitMessage withAllOf(List<String> others) {
        var bodies = new LinkedHashSet<>(List.of(body));
        CommitMessage all = this;
        for (String other : others) {
            CommitMessage parsed = parse(other);
            bodies.add(parsed.body());
            for (String trailer : parsed.trailers()) {
                // Gerrit: one commit has one Change-Id, and which one is not the message's to say
                all = trailer.startsWith("Change-Id:") ? all : all.with(trailer);
            }
        }
        bodies.remove("");
        return new CommitMessage(subject, String.join("\n\n", bodies), all.trailers());
    }

    @Override
    public String toString() {
        var text = new StringBuilder(subject);
        if (!body.isEmpty()) {
            text.append("\n\n").append(body);
        }
        if (!trailers.isEmpty()) {
            text.append("\n\n").append(String.join("\n", trailers));
        }
        return text.append('\n').toString();
    }
}
