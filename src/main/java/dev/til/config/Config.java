package dev.til.config;

import dev.til.course.Course;
import dev.til.course.CourseNumbering;
import dev.til.note.NoteKinds;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code .til/config.yml}, Git's configuration and the environment say, each value from the strongest of them.
 *
 * @param numbering where day numbers come from
 */
public record Config(
        SiteSettings site,
        CourseNumbering numbering,
        NoteKinds notes,
        CheckRules check,
        GitSettings git,
        Index index,
        Review review) {
    /** What holds where nobody has configured anything. */
    public static final Config DEFAULT = new Config(
            SiteSettings.DEFAULT,
            CourseNumbering.NONE,
            new NoteKinds(List.of()),
            CheckRules.DEFAULT,
            GitSettings.DEFAULT,
            Index.DEFAULT,
            Review.DEFAULT);

    /** The calendar that turns day numbers into dates; empty where there is none. */
    public Optional<Course> course() {
        return numbering.calendar();
    }

    /**
     * @param kind {@code jekyll}, {@code hugo} or {@code plain}: what notes are that lie in no site; empty to find it out
     * @param folders which of these, or {@code none}, builds the site in a folder; the root is the empty one
     */
    public record SiteSettings(Optional<String> kind, Map<String, String> folders) {
        public static final SiteSettings DEFAULT = new SiteSettings(Optional.empty(), Map.of());

        public SiteSettings {
            folders = Map.copyOf(folders);
        }
    }

    /**
     * @param rules rule id to {@code error}, {@code warning}, {@code info} or {@code none}
     * @param required front matter keys that every note has
     * @param schema path of a JSON Schema for front matter, relative to the repository's root
     */
    public record CheckRules(Map<String, String> rules, List<String> required, Optional<String> schema) {
        public static final CheckRules DEFAULT = new CheckRules(Map.of(), List.of(), Optional.empty());

        public CheckRules {
            rules = Map.copyOf(rules);
            required = List.copyOf(required);
        }
    }

    /**
     * @param base the branch that notes are merged into; empty for what the remote's HEAD names
     * @param branch pattern of the day branch's name
     * @param remote where branches are pushed; empty for what the repository's remotes tell
     * @param upstream where the base lives; empty for what the remotes tell
     * @param member who the person is, where members share a repository; empty for what Git knows
     * @param message pattern of a commit's subject
     * @param signOff whether commits carry a Signed-off-by line; empty to find it out
     * @param save whether submit commits what is not committed: {@code always}, {@code auto} without a question where it is the branch's own note, {@code ask}, {@code never}
     */
    public record GitSettings(
            Optional<String> base,
            String branch,
            Optional<String> remote,
            Optional<String> upstream,
            Optional<String> member,
            String message,
            Optional<Boolean> signOff,
            String save) {
        public static final GitSettings DEFAULT = new GitSettings(
                Optional.empty(),
                "til/{{date}}-day{{range}}",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "docs: day{{days}} {{title}}",
                Optional.empty(),
                "auto");
    }

    /**
     * The lists of notes between marks in Markdown files.
     *
     * @param entry pattern of a line
     */
    public record Index(String entry) {
        public static final Index DEFAULT = new Index("- {{date}} [{{title}}]({{link}})");
    }

    /**
     * How a pull request is opened; used by the review commands.
     *
     * @param forge {@code auto} for what the remote's address tells
     * @param isForgeShared whether it is the team's file that says so
     * @param api where the forge's API is, when it is not at its usual place
     * @param host a host that the person names for their tokens; no file that is shared can
     * @param title pattern of the title
     * @param body a template
     * @param reviewers logins, or {@code rotate} and the logins that take turns
     * @param absent logins that are away and not asked
     * @param deadline until when a note is to be reviewed: a weekday, or a number of days after the note's; empty for none
     * @param merge how the team merges; empty for what the forge allows
     * @param approvals how many a note needs before it is merged, whatever the forge wants; 0 for no number of the team's own
     */
    public record Review(
            String forge,
            boolean isForgeShared,
            Optional<ReviewApiSetting> api,
            Optional<String> host,
            String title,
            String body,
            List<String> reviewers,
            List<String> absent,
            List<String> labels,
            Optional<DeadlineSetting> deadline,
            Optional<MergeStyle> merge,
            int approvals) {
        public static final Review DEFAULT = new Review(
                "auto",
                false,
                Optional.empty(),
                Optional.empty(),
                "[{{course}}] {{title}}",
                "pull-request.md",
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                0);

        /** Whether the team's file says where the API is. */
        public boolean isServerShared() {
            return api.filter(ReviewApiSetting::shared).isPresent();
        }

        public Review {
            reviewers = List.copyOf(reviewers);
            absent = List.copyOf(absent);
            labels = List.copyOf(labels);
        }
    }
}
