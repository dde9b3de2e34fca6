package dev.til.submit;

import java.util.Locale;

/** What must be so before a team can merge a branch with one click, in the order in which it is mended. */
public enum ReadinessRule {
    BRANCH("on a branch of its own"),
    COMMITTED("everything is committed"),
    ONE_COMMIT("one commit a note"),
    LINEAR("no merge commits"),
    MESSAGE("the message has the team's form"),
    AUTHOR("the author is you"),
    SIGN_OFF("signed off, if the team asks"),
    SIGNATURE("signed, if you sign"),
    FILES("nothing but the note and its files"),
    CHECK("the check passes on the commit"),
    CONFLICT("no conflict with the base"),
    UP_TO_DATE("on top of the base"),
    PUSHED("pushed"),
    PULL_REQUEST("one pull request is open"),
    TEXT("its title and body are the note's"),
    REVIEWERS("the reviewers are asked, and none wants changes"),
    CHECKS("its checks are green"),
    APPROVALS("approved as often as asked");

    private final String title;

    ReadinessRule(String title) {
        this.title = title;
    }

    /** Whether it is about the pull request, which not everybody wants. */
    public boolean isOfRequest() {
        return compareTo(PULL_REQUEST) >= 0;
    }

    /** What it says, for people. */
    public String title() {
        return title;
    }

    /** What programs know it by; never changes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
