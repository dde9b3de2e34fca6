package dev.til.site;

import java.time.Clock;
import java.util.Set;

/** A program that makes a site of notes, as til knows it before it has seen one; all are listed in {@code Sites}. */
public interface Publisher {
    /** What the configuration calls it: {@code jekyll}. */
    String name();

    /** The names of the files one of which lies in the folder of each such site. */
    Set<String> marks();

    /** Whether a folder, relative to the repository's root, is the source of such a site. */
    boolean builds(SiteFiles files, String folder);

    /**
     * Which files it makes pages of, beside {@link SiteInputs#COMMON}: {@code check --staged} and the hook pass over what
     * no publisher names.
     */
    SiteInputs inputs();

    /**
     * The site whose source is a folder.
     *
     * @param clock what is in the future is decided by it
     */
    Site site(String folder, SiteFiles files, Clock clock);

    /** The folder of til's own {@code templates/} that notes are written from where the team has no templates. */
    default String templates() {
        return "plain";
    }

    /** Where notes go where the team has said nothing about it: a folder of the site's, with a slash at its end. */
    default String notesFolder() {
        return "notes/";
    }

    /** How the file of a day without a number is called there. */
    default String dayFile() {
        return "{{date}}.md";
    }

    /** Whether it runs Liquid, whose braces a template must not take for its own. */
    default boolean runsLiquid() {
        return false;
    }
}
