package dev.til.site;

import dev.til.note.RuleId;
import dev.til.site.Resolution.Fault;
import java.util.Optional;

/** What is said of broken links, the same words on every site. */
final class Faults {
    private Faults() {}

    static Fault empty(boolean image) {
        return fault(
                RuleId.LINK_EMPTY,
                image ? "the picture has no source" : "the link leads nowhere: its target is empty",
                image
                        ? "put its path between the parentheses"
                        : "put its target between the parentheses, or take the brackets away");
    }

    static Fault local(Target target) {
        Fault fault = fault(
                RuleId.LINK_LOCAL,
                "'%s' opens on the writer's own machine only".formatted(brief(target.written())),
                target.host().isEmpty()
                        ? "put the file into the repository and link it by its path from this note"
                        : "link the page by its path on the site");
        // a tutorial may well mean a server that its reader has started
        return target.host().isEmpty() ? fault : fault.as(Site.Trouble.Gravity.WARNING);
    }

    static Fault schemeForgotten(Target target, boolean image) {
        String address = HostName.address(target.written());
        return new Fault(
                image ? RuleId.IMAGE_MISSING : RuleId.LINK_MISSING,
                "no file '%s'".formatted(brief(target.written())),
                Optional.of("for a web address write " + brief(address)),
                Optional.of(address));
    }

    static Fault missing(boolean image, String message) {
        return new Fault(
                image ? RuleId.IMAGE_MISSING : RuleId.LINK_MISSING, message, Optional.empty(), Optional.empty());
    }

    static Fault missing(boolean image, String message, String meant, Optional<String> replacement) {
        return new Fault(
                image ? RuleId.IMAGE_MISSING : RuleId.LINK_MISSING,
                message,
                Optional.of("did you mean %s ?".formatted(meant)),
                replacement);
    }

    static Fault otherCase(boolean image, String asked, String found, String replacement) {
        boolean sameLetters = asked.equalsIgnoreCase(found);
        return new Fault(
                image ? RuleId.IMAGE_CASE : RuleId.LINK_CASE,
                sameLetters
                        ? "no file '%s': the file is called '%s'".formatted(asked, found)
                        : "no file '%s': the file's name has the same letters in another Unicode form".formatted(asked),
                Optional.of("write " + replacement),
                Optional.of(replacement));
    }

    static Fault untracked(boolean image, String path) {
        return fault(
                image ? RuleId.IMAGE_UNTRACKED : RuleId.LINK_UNTRACKED,
                "'%s' is on this disk only, Git does not have it".formatted(path),
                "run 'git add -- \"%s\"'".formatted(path));
    }

    static Fault noAnchor(String anchor, String path, Optional<String> nearest, Optional<String> replacement) {
        return new Fault(
                RuleId.LINK_ANCHOR_MISSING,
                "no heading '#%s' in '%s'".formatted(brief(anchor), path),
                nearest.map(id -> "did you mean #%s ?".formatted(brief(id))),
                replacement);
    }

    private static Fault fault(RuleId rule, String message, String hint) {
        return new Fault(rule, message, Optional.of(hint), Optional.empty());
    }

    /** Short enough for one line of a message, and only one line. */
    static String brief(String text) {
        String line = text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : text.replaceAll("[\r\n]+", " ");
        if (line.length() <= 120) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(98)) ? 98 : 99;
        return line.substring(0, end) + "...";
    }
}
