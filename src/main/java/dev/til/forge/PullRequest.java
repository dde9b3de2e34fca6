package dev.til.forge;

/**
 * A pull request, merge request or change.
 *
 * @param number as people write it after the {@code #}
 * @param url its page
 * @param author the login of who opened it; empty when unknown
 * @param head the commit it holds now; empty when unknown
 */
public record PullRequest(
        long number, String url, String title, String body, boolean draft, String author, String head) {

    /** Whether title and body are these; a web form's line ends do not count. */
    public boolean reads(String otherTitle, String otherBody) {
        return title.equals(otherTitle)
                && body.strip().replace("\r", "").equals(otherBody.strip().replace("\r", ""));
    }

    /** The same, as it was with this commit. */
    public PullRequest at(String commit) {
        return new PullRequest(number, url, title, body, draft, author, commit);
    }
}
