package dev.til.site;

import dev.til.note.Document.Link;
import dev.til.note.Fix;
import dev.til.note.NoteProblem;
import dev.til.note.RuleId;
import dev.til.note.Severity;
import dev.til.note.Span;
import dev.til.site.path.HostOrPath;
import dev.til.site.path.LinkTarget;
import java.util.Optional;

/** What is said of broken links, the same words on every site. */
public final class SiteLinkProblem {
    private SiteLinkProblem() {}

    public static NoteProblem empty(Link link) {
        boolean image = link.image();
        return of(
                link,
                RuleId.LINK_EMPTY,
                image ? "the picture has no source" : "the link leads nowhere: its target is empty",
                image
                        ? "put its path between the parentheses"
                        : "put its target between the parentheses, or take the brackets away");
    }

    public static NoteProblem local(Link link, LinkTarget target) {
        NoteProblem problem = of(
                link,
                RuleId.LINK_LOCAL,
                "'%s' opens on the writer's own machine only".formatted(brief(target.written())),
                target.host().isEmpty()
                        ? "put the file into the repository and link it by its path from this note"
                        : "link the page by its path on the site");
        // a tutorial may well mean a server that its reader has started
        return target.host().isEmpty() ? problem : problem.as(Severity.WARNING);
    }

    public static NoteProblem schemeForgotten(Link link, LinkTarget target) {
        String address = HostOrPath.address(target.written());
        return of(
                link,
                link.image() ? RuleId.IMAGE_MISSING : RuleId.LINK_MISSING,
                "no file '%s'".formatted(brief(target.written())),
                Optional.of("for a web address write " + brief(address)),
                Optional.of(address));
    }

    public static NoteProblem missing(Link link, String message) {
        return of(
                link,
                link.image() ? RuleId.IMAGE_MISSING : RuleId.LINK_MISSING,
                message,
                Optional.empty(),
                Optional.empty());
    }

    public static NoteProblem missing(Link link, String message, String meant, Optional<String> replacement) {
        return of(
                link,
                link.image() ? RuleId.IMAGE_MISSING : RuleId.LINK_MISSING,
                message,
                Optional.of("did you mean %s ?".formatted(meant)),
                replacement);
    }

    public static NoteProblem otherCase(Link link, String asked, String found, String replacement) {
        boolean sameLetters = asked.equalsIgnoreCase(found);
        return of(
                link,
                link.image() ? RuleId.IMAGE_CASE : RuleId.LINK_CASE,
                sameLetters
                        ? "no file '%s': the file is called '%s'".formatted(asked, found)
                        : "no file '%s': the file's name has the same letters in another Unicode form".formatted(asked),
                Optional.of("write " + replacement),
                Optional.of(replacement));
    }

    public static NoteProblem untracked(Link link, String path) {
        return of(
                link,
                link.image() ? RuleId.IMAGE_UNTRACKED : RuleId.LINK_UNTRACKED,
                "'%s' is on this disk only, Git does not have it".formatted(path),
                "run 'git add -- \"%s\"'".formatted(path));
    }

    public static NoteProblem noAnchor(
            Link link, String anchor, String path, Optional<String> nearest, Optional<String> replacement) {
        return of(
                link,
                RuleId.LINK_ANCHOR_MISSING,
                "no heading '#%s' in '%s'".formatted(brief(anchor), path),
                nearest.map(id -> "did you mean #%s ?".formatted(brief(id))),
                replacement);
    }

    public static NoteProblem of(Link link, RuleId rule, String message, String hint) {
        return of(link, rule, message, Optional.of(hint), Optional.empty());
    }

    /** @param replacement the nearest target that works, to be written in place of the link's */
    public static NoteProblem of(
            Link link, RuleId rule, String message, Optional<String> hint, Optional<String> replacement) {
        Optional<Fix> fix = replacement.map(better -> Fix.replacing(link.targetSpan(), better));
        return new NoteProblem(rule, place(link), message, hint, fix);
    }

    /** The target, in the line that the link starts in: not in a definition far away. */
    private static Span place(Link link) {
        Span target = link.targetSpan();
        if (target.line() < target.endLine()) { // the line break is what breaks it: the part after it
            return new Span(target.endLine(), 1, target.endLine(), target.endColumn());
        }
        return target.line() == link.span().line() ? target : link.span();
    }

    /** Short enough for one line of a message, and only one line. */
    public static String brief(String text) {
        String line = text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : text.replaceAll("[\r\n]+", " ");
        if (line.length() <= 120) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(98)) ? 98 : 99;
        return line.substring(0, end) + "...";
    }
}
