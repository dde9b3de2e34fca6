package dev.til.site.hugo.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A template for headings, read for one level as far as it asks for the level: which id it writes. */
final class HugoHeadingTemplate {
    /** Which id a heading has. */
    enum Id {
        /** The one that Hugo makes, or its writer gives. */
        HUGOS,
        NONE,
        /** Another one, or nobody can tell. */
        UNKNOWN
    }

    /** Whether what stands in a block is written. */
    private enum Branch {
        WRITTEN,
        LEFT_OUT,
        PERHAPS
    }

    /** An open block: what of it is read now, and whether a branch of it was taken before. */
    private static final class Block {
        Branch branch;
        boolean taken;
        boolean doubtful;

        Block(Branch branch) {
            enter(branch);
        }

        final void enter(Branch next) {
            branch = taken ? Branch.LEFT_OUT : doubtful && next == Branch.WRITTEN ? Branch.PERHAPS : next;
            taken |= next == Branch.WRITTEN;
            doubtful |= next == Branch.PERHAPS;
        }
    }

    private static final Pattern ACTION = Pattern.compile("\\{\\{-?\\s*(/\\*.*?\\*/|.*?)\\s*-?}}", Pattern.DOTALL);
    private static final Pattern OPENS_ID = Pattern.compile("(?:^|[\\s\"'])id\\s*=\\s*[\"']?\\s*$");
    private static final Pattern SOME_ID = Pattern.compile("(?:^|[\\s\"'])id\\s*=");
    private static final Pattern ANCHOR =
            Pattern.compile("(?:\\$?\\.Anchor|(\\$\\w+))(?:\\s*\\|\\s*(?:safeURL|safeHTMLAttr|safeHTML))*");
    private static final Pattern NAMED = Pattern.compile("(\\$\\w+)\\s*:?=\\s*\\$?\\.Anchor(?:\\s*\\|\\s*safe\\w+)*");
    private static final Pattern LEVEL =
            Pattern.compile("(eq|ne|lt|le|gt|ge)\\s+(?:\\(?\\$?\\.Level\\)?\\s+(\\d)|(\\d)\\s+\\$?\\.Level)");

    private final int level;
    private final Deque<Block> blocks = new ArrayDeque<>();
    private final Set<String> names = new HashSet<>();
    private boolean written;
    private boolean doubtful;

    private HugoHeadingTemplate(int level) {
        this.level = level;
    }

    /** The id that a template gives to headings of a level. */
    static Id id(String template, int level) {
        var reading = new HugoHeadingTemplate(level);
        reading.read(template);
        return reading.written ? Id.HUGOS : reading.doubtful ? Id.UNKNOWN : Id.NONE;
    }

    private void read(String template) {
        Matcher actions = ACTION.matcher(template);
        int at = 0;
        while (actions.find()) {
            String before = template.substring(at, actions.start());
            boolean id = OPENS_ID.matcher(before).find();
            if (id && isAnchor(actions.group(1))) {
                found();
            } else if (SOME_ID.matcher(before).find()) {
                doubt();
            }
            action(actions.group(1));
            at = actions.end();
        }
        if (SOME_ID.matcher(template.substring(at)).find()) {
            doubt();
        }
    }

    private boolean isAnchor(String action) {
        Matcher anchor = ANCHOR.matcher(action);
        return anchor.matches() && (anchor.group(1) == null || names.contains(anchor.group(1)));
    }

    private void found() {
        if (now() == Branch.WRITTEN) {
            written = true;
        } else {
            doubt();
        }
    }

    private void doubt() {
        doubtful |= now() != Branch.LEFT_OUT;
    }

    private Branch now() {
        boolean perhaps = false;
        for (Block block : blocks) {
            if (block.branch == Branch.LEFT_OUT) {
                return Branch.LEFT_OUT;
            }
            perhaps |= block.branch == Branch.PERHAPS;
        }
        return perhaps ? Branch.PERHAPS : Branch.WRITTEN;
    }

    private void action(String action) {
        int blank = action.indexOf(' ');
        String word = blank < 0 ? action : action.substring(0, blank);
        String rest = blank < 0 ? "" : action.substring(blank + 1).strip();
        switch (word) {
            case "if" -> blocks.push(new Block(branch(rest)));
            case "with", "block" -> blocks.push(new Block(Branch.PERHAPS));
            case "define" -> blocks.push(new Block(Branch.LEFT_OUT));
            case "range" -> range(rest);
            case "else" -> otherwise(rest);
            case "end" -> blocks.poll();
            case "partial", "partialCached", "template", "return" -> called(rest);
            default -> named(action);
        }
    }

    /** Hugo: the attributes of a heading have its id among them. */
    private void range(String what) {
        if (what.endsWith(".Attributes")) {
            found();
        }
        blocks.push(new Block(Branch.PERHAPS));
    }

    private void otherwise(String rest) {
        Optional.ofNullable(blocks.peek())
                .ifPresent(block -> block.enter(
                        rest.startsWith("if ")
                                ? branch(rest.substring(3).strip())
                                : rest.isEmpty() ? Branch.WRITTEN : Branch.PERHAPS));
    }

    private void called(String what) {
        // Docsy: a site hands its headings on to the theme's own template, which writes all their attributes
        if (what.startsWith("\"td/render-heading.html\"")) {
            found();
        } else {
            doubt();
        }
    }

    private void named(String action) {
        Matcher name = NAMED.matcher(action);
        if (name.matches() && now() == Branch.WRITTEN) {
            names.add(name.group(1));
        } else if (action.contains(".Anchor") && action.contains("id=")) {
            doubt();
        }
    }

    private Branch branch(String condition) {
        Matcher asked = LEVEL.matcher(condition);
        if (!asked.matches()) {
            return Branch.PERHAPS;
        }
        boolean first = asked.group(2) != null;
        int number = Integer.parseInt(first ? asked.group(2) : asked.group(3));
        int order = first ? Integer.compare(level, number) : Integer.compare(number, level);
        boolean so = switch (asked.group(1)) {
            case "eq" -> order == 0;
            case "ne" -> order != 0;
            case "lt" -> order < 0;
            case "le" -> order <= 0;
            case "gt" -> order > 0;
            default -> order >= 0;
        };
        return so ? Branch.WRITTEN : Branch.LEFT_OUT;
    }
}
