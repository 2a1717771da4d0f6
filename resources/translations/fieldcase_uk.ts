<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n independent speaker(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposed fact(s) waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: see the inspector</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statuses</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with figures that differ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excluded incident(s) not shown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unverified incident(s): the timeline PDF leaves them out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) before the article</source>
        <comment>a folded run of lines</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) after the article</source>
        <comment>a folded run of lines</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) beside the article</source>
        <comment>a folded run of lines</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Fieldcase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fieldcase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}, with Qt {qt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence files from articles: every line of the timeline leads back to the words it rests on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fieldcase has no network code. Your cases stay on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of places comes from GeoNames (geonames.org), licence CC BY 4.0, and was shortened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;sample case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;dd folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste as article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case &amp;facts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import marks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verify case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change &amp;passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a l&amp;ocked copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export timeline PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;marks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;tables (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bac&amp;kups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal the &amp;case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;gning keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recover a damaged case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete passage…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove &amp;article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a &amp;person for good…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Evidence for…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;List of passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Page image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Underline suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Li&amp;ght colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Fieldcase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>Add articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds neither words nor files. Copy some, then paste them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlsoHere</name>
    <message>
        <source>Also on these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also here:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{reference} {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also here: {claim}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleEdit</name>
    <message>
        <source>Text of the article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleForm</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An article needs a title; the one it had stays saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Accept proposals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept what the file proposes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishe&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relia&amp;bility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date as written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address; it is never opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same text as {references}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message>
        <source>{title}. {facts}. {incidents}, {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{author} · {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No author, no date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttributedField</name>
    <message>
        <source>not said yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {speakers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speaker}, via this article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttributionEditor</name>
    <message>
        <source>Who says it, from the article outwards: the last one said it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is named (unattributed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AutomaticBackups</name>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up and verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AxisFrame</name>
    <message>
        <source>Drawn axis</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AxisLabels</name>
    <message>
        <source>{title}, {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AxisView</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{date}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}: {entry}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupErrands</name>
    <message>
        <source>Backed up and verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a backup of this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{case} restored.fcase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases (*.fcase)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new case is {path}. The backup itself stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this backup?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is deleted. The case itself is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting a backup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupSettings</name>
    <message>
        <source>Make none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of each case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups kept of each case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside each case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a case is closed after edits, and every half hour while edits are made, a verified copy is kept: the newest of this number, and the last one of each of as many days. A locked case&apos;s are locked too. A folder on another disk also helps where this one breaks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupWait</name>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is saved. A backup of it is being made and verified; then the window closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close without a backup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They lie in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup of this case yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each was opened again and verified when it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more cannot be opened with this case&apos;s passphrase, are damaged, or belong to another case.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BarButton</name>
    <message>
        <source>Key {key}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CandidateLine</name>
    <message>
        <source>Other proposals for: {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other proposals (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseBanner</name>
    <message>
        <source>Try &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only: another window holds this case ({name}, since {since} UTC). You can read and export; to edit, close the case there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only: another window holds this case (since {since} UTC). You can read and export; to edit, close the case there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only: this case takes no edits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a backup of {case} from {when} UTC, open for reading only so that it stays what it is. To go on working from it, restore it as a case of its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseController</name>
    <message>
        <source>A case is locked here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it or close it first, then go on. Nothing was opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseErrands</name>
    <message>
        <source>Open case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of this case is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was deleted, moved or replaced while it is open here. If you saved no copy, closing it may lose everything in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building the sample case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases (*.fcase);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseFactsDialog</name>
    <message>
        <source>Case facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseReports</name>
    <message numerus="yes">
        <source>%n edit(s); the last has the fingerprint {hash}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{case} copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases (*.fcase)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case says nothing of it in its history: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the copy to go on working in it: the file that is open here cannot be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is written and checked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChipsBox</name>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimChooser</name>
    <message>
        <source>Evidence for…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is evidence for:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a word or a reference, such as I-7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow the claims down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference}  {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} {reference}: {label}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown: **bold**, *italic*, lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>formerly {references}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove this claim</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Fieldcase made a mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Fieldcase. Every edit the status bar called saved is in your case. What you were just doing may not have been done: look before you do it again.

The report below says where in the program it happened. It holds no words, names or paths of your case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of the mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustodyModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File’s SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateForms</name>
    <message>
        <source>How to write a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day, uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about, and uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spring (22 summer, 23 autumn, 24 winter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the 1st to about the 10th</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since 2015, no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from 2015, end not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until March 2019</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day of June 2020</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the 2010s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatePopup</name>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year, a month or a day: 2020, 2020-06 or 2020-06-02</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All dates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionBounds</name>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many sources give other numbers: say yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{references} left aside: doubtful, refuted or without a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: “{words}” is not a number. Write it like 4 or 2.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number cannot be below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low must not be above best, nor best above high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say at least one number, or choose a rule without one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Decide between figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why (needed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to go by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason is missing: say in a sentence why, so that others can follow the decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You typed a reason. Close without deciding?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without deciding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to the history as decided by {who}, {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to the history as decided on {day}; no name is set in the preferences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} {now}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionFigures</name>
    <message>
        <source>Figures to decide on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference}  {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionReason</name>
    <message>
        <source>Reason for the decision, needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: both quote the same hospital; the later article corrects itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionRules</name>
    <message>
        <source>From the lowest to the highest number that any of them gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number that is certain to be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers who repeat one another count once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose its figure in the list above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left open; the reason says what is still to be found out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They count different things; both stand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EarlierReadingBanner</name>
    <message>
        <source>Earlier reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;present reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier reading ({reader}), for looking only: new passages go on the present one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>+ Add article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the first article, or drop its file or a folder on this window: web pages, PDF, Word, OpenDocument, RTF, mail, EPUB, web archives and plain text. Words that were copied can be pasted with {key}. The original is kept byte for byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case has no article, and it is read only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Start not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reading} ({code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{citation} {stance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure} ({speaker})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure}: denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure}: figures differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified, {count} sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified, one source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corroborated, {count} sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported, one source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source supports it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>{title} {locator} · {stance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do with this evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept the guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who says it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from this claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the last words it rests on: without them the whole claim goes. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the claim</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportTimelineDialog</name>
    <message>
        <source>Export timeline PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is &amp;accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also what is &amp;unverified, marked as such</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this edition prints and what it withholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;dition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactField</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {fact}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <source>Use: {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this for the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{language} · {origin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {origin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{origin}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a date yet; write it as {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, {edtf} — {origin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} — {origin}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;uthors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishe&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archi&amp;ved at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>A guess that nobody has confirmed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was changed elsewhere meanwhile. What you typed is kept here; Enter saves it instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldLabel</name>
    <message>
        <source>guess</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureCells</name>
    <message>
        <source>What is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident or place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure {reference}. {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>denied by {speaker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected by {speaker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>qualified by {speaker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over what is not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference} · {measure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the incident’s date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Doubtful: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meant is {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference} · {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ unverified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ refuted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ verified</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureForm</name>
    <message>
        <source>Value as written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure needs its words; those it had stay saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◆ Figure {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read as {reading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quantifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;opulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted o&amp;ver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base as written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meant is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureModel</name>
    <message>
        <source>Figures that stand alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Totals</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FiguresPlace</name>
    <message>
        <source>No figure yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure is a number that an article reports. In Read, select the words that give one and press F.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figure fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figure of this case is what the chips ask for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the inspector	Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {citation} in Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide on this group…	D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileFilters</name>
    <message>
        <source>Articles ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved web pages (MHTML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Books (EPUB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web archives</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>What is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>≠ Only those that differ (%n)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n excluded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n figure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Speaker not noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker not noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question}: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {whole} incidents shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>Every claim leads to its words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an article, mark the exact words that report an incident or a figure, and get a timeline in which every line leads back to the words it rests on. A case is one file on your disk; nothing leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin an investigation: an empty case, in a file you name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with a case that is on this disk or on a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a finished case about an invented article, and try everything on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldLine</name>
    <message>
        <source>{lines}, with passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lines}: {words} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lines}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>This is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupBox</name>
    <message>
        <source>The same, from others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide anew…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speakers}: others repeat the speaker of this figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided: {rule}, {bounds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided: {rule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} · {who}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} · {left}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupWords</name>
    <message>
        <source>{place}, {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counted} — {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figures}, {speakers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= figures agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≠ figures differ, not decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≠ not the same event, each stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≠ figures differ, decided without a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≠ figures differ, decided: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{references} quote {speaker}: one speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not name {references}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has decided yet which figure to go by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left open {day} by {who}. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left open {day}. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided {day} by {who}: {rule}. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided {day}: {rule}. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rule}, {bounds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press D to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press D to change it, Delete to take it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>title is a guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Accept guesses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done with the case, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xports, seals and the like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verify case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was exported, sealed or done with the case as a whole yet. Whatever is, stands here with the fingerprint of the file that left the case; where the file went is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} (its words were removed for good)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An incident needs a title; the one it had stays saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures for this incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▌Incident {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wha&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributed &amp;by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alleged &amp;actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ffected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other actors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was removed. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case, and what you choose in it is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen. Select words in an article and press I for an incident or F for a figure, or choose one that is marked already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use what the &amp;files say of themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with the same words</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not readable</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemPane</name>
    <message>
        <source>No text was found in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt as it was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text as it was read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobRunner</name>
    <message>
        <source>{job}: wait until it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job}: wait until it is done, or cancel it in the status bar.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift and arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the passage at the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the inspector back to the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KindRow</name>
    <message>
        <source>Use: {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {origin}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockErrands</name>
    <message>
        <source>Something you typed is not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes back when the case is unlocked. If the case is closed now, it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked — Fieldcase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>This case is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type its passphrase to go on in {case} where you left off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>For %n minute(s) no key and no mouse button was used, so it was locked. Type its passphrase to go on in {case} where you left off.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What you were typing is kept in memory and comes back. It is lost when the case is closed or the computer goes off before it is unlocked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Fieldcase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{case} — Fieldcase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkingErrands</name>
    <message>
        <source>Delete this passage?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{name}” from the case?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) in it would go too.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No claim yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence supports an incident or a figure. Mark these words as one: press I or F.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No claim rests on it alone. You can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) would go with it, since no other passage supports them:
{claims}
You can undo this.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>This did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fieldcase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to write a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not a date in this form, so it is not saved. Write it as {example}; ? shows more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment} · {reading}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoreSection</name>
    <message numerus="yes">
        <source>&amp;More · %n to check</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MovePassagesDialog</name>
    <message>
        <source>Passages on an earlier reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the present reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep them there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These passages keep the words they were marked on. A place is proposed only where the same words stand once between the same words; what is ticked is moved, and can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in several places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: these words are not in the present text. Mark them there yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: the words stand in several places, and which one is meant cannot be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: the words are there, but between other words: it may be another sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %n passage(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something you typed is not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field in the inspector holds something the case cannot take. Everything else is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewCaseDialog</name>
    <message>
        <source>New case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: Idlib, June 2020</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the case is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create &amp;case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock it with a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is written beside each of your edits in a case&apos;s history. It can stay empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases (*.fcase)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a file named like the case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPassphraseDialog</name>
    <message>
        <source>The present passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the present passphrase. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteEntry</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on “{words}”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotePreview</name>
    <message>
        <source>The note as it is printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest of the note is printed too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>“{text}” cannot be read as one certain number. It is not saved. Write {example}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Accepting writes a new incident on this sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepting writes a new figure on this sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepting makes it the time of {claim}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepting makes it the place of {claim}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepting makes it the speaker of {claim}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepting marks these words without a claim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepting makes it the article&apos;s date of publication.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageCompanion</name>
    <message>
        <source>Drawing the page…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageMark</name>
    <message>
        <source>page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {page} · read by a machine, {sure} % sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {page} holds a picture without text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages {first} to {last} hold pictures without text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the page (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture of this page cannot be drawn. The text, its passages and the original are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagePictures</name>
    <message>
        <source>Drawing the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageSheet</name>
    <message>
        <source>Picture of the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartsModel</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartsPane</name>
    <message>
        <source>Narrow by title or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all sho&amp;wn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose n&amp;one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read the chosen pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This file holds %n page(s). Choose those to read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Read %n chosen page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassageForm</name>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims that rest on these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove this passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} {locator}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassageList</name>
    <message>
        <source>Passages of the article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassageRows</name>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}  {locator}  {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kinds}, paragraph {locator}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseChoice</name>
    <message>
        <source>Offer six &amp;words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same words again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;how the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without these words nobody can open the case, and nobody can bring them back. Write them down and keep them away from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Six words chosen by chance (%n bits) hold against anybody who guesses.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The second entry differs from the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words cannot be a passphrase: something in them is no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strong it is will be estimated while you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very weak: one computer finds it within minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak: one computer finds it within a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair: one computer does not find it, a thousand do within months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: a thousand computers need months or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong: nobody finds it by guessing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Locked case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{case} is locked. Type its passphrase to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseErrands</name>
    <message>
        <source>Change passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every page of {case} is written anew under the new words. Copies and backups made before still open with the old ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a locked copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy holds all of the case, with its history, and opens with these words only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose where…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on only the new words open this case. Copies and backups made before still open with the old ones: delete those that the old words must not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{case} locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases (*.fcase)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the locked copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case that is open here is still there, and anybody can read it. If only the locked copy is to be left, close this case, open the copy, and then delete the old file and its backups yourself. Flash memory (sticks, cards, SSDs) may keep what was deleted; nobody can rule that out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The locked copy is written and checked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words cannot be a passphrase: something in them is no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;how the words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseRefusal</name>
    <message>
        <source>This passphrase does not open {case}. Small and capital letters (Caps Lock), spaces and the keyboard&apos;s language count. If you are sure of it, the beginning of the file may be damaged, which looks just the same; then open a backup.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remember the cases I open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is written beside each of your edits in a case&apos;s history, from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menus and dialogs change when Fieldcase is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever uses this account can then see which cases there are. Switched off, the list is erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case with a passphrase is locked when no key and no mouse was used for so long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Backups</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rests on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {what} Rests on it: {claims}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemTable</name>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message>
        <source>edit {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit {number} of {day}, {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passage “{words}” in {article}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passage “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original of {reference} {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text of {reference} {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading of {reference} {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected suggestion in {reference} {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence of {reference}: “{words}” in {article}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision on {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title and description of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry {number} of exports, seals and the like</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProposalBanner</name>
    <message>
        <source>Proposed facts about the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n proposed fact(s), not confirmed yet: {facts}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept a&amp;ll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProposalLine</name>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposed: {value} ({place})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {origin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{origin}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PurgeDialog</name>
    <message>
        <source>Remove a person for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spellings of the name, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look where it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the &amp;backups of this case that still hold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REMOVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} ({field}): {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these spellings stands in the case. Try others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It stands in %n place(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The original files of {articles} go; their text, blotted out there, stands in their place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Words removed from the history: %n edit(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Look through the list, and add spellings that are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why (without the name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Type {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write every spelling of the name on a line of its own: also in other scripts, the first or last name alone, a nickname. Capitals, accents, vowel signs, spaces and hyphens make no difference. Each letter of it becomes a block, everywhere in the case and in its history; passages and claims stay. No undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program cannot reach: timelines, exports and seals written before, copies of the case and backups elsewhere or with other people, the files that articles were added from, and what a flash disk, a system backup or swap space still keeps of old data. Think of those yourself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PurgeErrands</name>
    <message>
        <source>Removed for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history says that something was removed, and why; not what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files still hold it. Delete them yourself:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadAgainDialog</name>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{encoding} (as now)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters c&amp;oded as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guages of the scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original stays as it is, and so does the present text: what is read now comes beside it. Passages stay on the text they were marked on until you move them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference} was read by {reader}. A newer version of this reader is here; it may find more of the text, or set it out better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference} was read by {reader}. Read it again where letters are wrong, or pages or words are missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderHead</name>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original sha256 {hash}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original sha256 {hash} ✓ unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original sha256 {hash} ✗ no longer what was added: verify the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page image  P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the picture of the page, key P</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderText</name>
    <message>
        <source>I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingErrands</name>
    <message>
        <source>Looking for the passages&apos; words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same reader gave the same text as before. The case is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingOptions</name>
    <message>
        <source>Letters c&amp;oded as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read &amp;it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage of the scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say. Look at the text below: wrong letters mean another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingSection</name>
    <message>
        <source>Read a&amp;gain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at &amp;them…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the stored original once more, in another encoding or with a newer reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same text as {references}: a second copy, not another source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of this reader is here. Nothing changes unless you read the article again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>On an earlier reading: %n passage(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Read by {reader}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingsButton</name>
    <message>
        <source>Other readings for: {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else the words may be read as (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reading}  ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words tell nothing else</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryErrands</name>
    <message>
        <source>Recover a damaged case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases (*.fcase);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover what can be read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{case} recovered.fcase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover into a new case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases (*.fcase)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovering a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was recovered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered, with things missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the new case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>already in this case as {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same words as {other}: a second copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen} of {all} pages chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same file stands above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case has these very bytes as {reference}, “{title}”. It will not be added again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its words are those of {other}, though the files differ. It will be added and marked as a second copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same bytes stand further up in this list. They will be added once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Review suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Doubtful ones too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all of this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, {number} of {whole}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action}  {key}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Review before adding</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) waiting for you: Add again to leave out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewWalk</name>
    <message>
        <source>Looking through the article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this kind waits. Choose another kind, or show the doubtful ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No suggestion waits for this article.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowPainter</name>
    <message>
        <source>Figures that stand alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tally} · {agreement}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SealDialog</name>
    <message>
        <source>Seal the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put originals, timeline and tables into the bag, readable by &amp;anybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of it is marked as restricted or confidential. All of that is in the bag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bag holds the case with its history, the originals, the timeline and a plain export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bag holds the case alone, locked as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has your public key can check that nothing in it was changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a signature the bag shows only that its files fit together: anybody could make another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder of the bag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed with the &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SealErrands</name>
    <message>
        <source>{case} sealed {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the sealed bag goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealing the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bag is {path}. The page HOW-TO-CHECK.txt in it says how anybody can check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends with edit {number}, hash {head}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is sealed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchModel</name>
    <message>
        <source>{kind}, {where}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” stands nowhere in this case: not in a text, a claim or a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first %n place(s) with “{words}”; type more to narrow it down</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) with “{words}”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) and claim(s) tagged “{name}”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is tagged “{name}”. Select words and press T to tag them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Mark the selected words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence for…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShownTotal</name>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made of {members}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference} {title}: {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>None yet: select words and press T.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SigningKeyErrands</name>
    <message>
        <source>New signing key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the key, seen by you alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in a signing key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret keys (*.key)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public keys (*.pub)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase of a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of the key made before still open with the old words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this signing key?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be signed with {name} any more, and nobody can bring it back. Seals that it signed can still be checked with its public key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase of its own locks the key. Whoever has both can sign in your name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SigningKeysDialog</name>
    <message>
        <source>Signing keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A seal is signed with your secret key and checked with your public key. Give the public key to those who check, by another way than the bag: in person, by telephone, in print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys lie, locked with their passphrases, in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take in from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save public key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change &amp;passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key yet. Make one, or take one in that minisign made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public key {name}: {key}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceActions</name>
    <message>
        <source>&amp;Open in Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address is never opened, only copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citation is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SHA-256 is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceBar</name>
    <message>
        <source>By number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By completeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare every original and its text with its SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incomplete</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{sources}, {incomplete}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>✗ %n source(s) changed or not readable: see below.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ All %n source(s) are byte for byte as they were added.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ {done} of %n source(s) checked, and unchanged.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceCheck</name>
    <message>
        <source>changed: what is stored is not what was added. Keep a copy of the case and compare with the original.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>reliability: {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reliability not rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 {hash}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing cites it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{references} {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cited for {references}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ unchanged since it was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>△ {missing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ The same text as {numbers}: one source printed twice, not two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcesPlace</name>
    <message>
        <source>No source yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the first article (Ctrl+O), or drop its file on this window. It is kept byte for byte.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeakerRow</name>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sort of speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“according to”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hedge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“reportedly”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearer to the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearer to who said it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this speaker out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusField</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source supports it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corroborated, {sources}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disputed, {sources}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>State of saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ All changes saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ Could not save the last edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{incidents} · {figures} · {passages} in this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>file {number} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {number} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{incidents} · {figures} · {passages} in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents, figures and passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>✓ History intact · {edits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ History is not intact · {edits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusReporter</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestingErrands</name>
    <message numerus="yes">
        <source>%n suggestion(s) accepted; one undo takes them back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionStock</name>
    <message>
        <source>Looking for suggestions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagEntry</name>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of “{words}”, with commas between them:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagList</name>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{name}, used %n time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineExport</name>
    <message>
        <source>Nothing would be printed: this edition leaves every claim out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed, for their level: {refs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed, not accepted yet: {refs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources that are not named: {sources}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed, though marked as restricted or confidential: {refs}. Keep the PDF among those who may see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed: {incidents}, {figures}, {passages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names that a role stands for, also inside titles and quotes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places printed no closer than their first administrative level:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names that stay in texts, since quotes have them as common words too: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Quotes that are no longer word for word: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No notes, tags, nor reasons of decisions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program knows the names of actors and speakers, nothing else. Read the PDF before it leaves: a person can be told by other words too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export timeline PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineList</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineNotice</name>
    <message>
        <source>Clear all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incident yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Read, select the words that report something that happened, and press I. Every incident you mark stands here, in order, with its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incident fits these filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: the filters only hide.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelinePlace</name>
    <message>
        <source>Read {citation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude from the timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToldWords</name>
    <message numerus="yes">
        <source>%n file(s) could not be added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Already in this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in this case already</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out of the folder: %n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Fieldcase knows no way to read them as articles:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds no file that can be read as an article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” has the same bytes as {file}. Nothing was added; the article that is there is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search articles, notes, quotes…   {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Add article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export timeline PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fieldcase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({key})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Verify case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash of the last edit, at least 16 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed &amp;bag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the bag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked: {edits}, {originals}, {texts}, {passages}, {claims}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %n difference(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Another program changed the file, or it is damaged: what rests on the rows below is not sure. Do not edit this case any further. Keep the file as it is, put a copy of it in a safe place, and go back to a backup made before (Safety ▸ Backups). Without a good one, Safety ▸ Recover saves what can still be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case fits together in itself, but not with what was kept elsewhere: that is of another case or state, it was changed, or the case was. Keep both as they are, and find out which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ All is in order, as it was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case cannot show by itself that the end of its history was cut off, or all of it made anew: check it also against what you kept elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The words of %n edit(s) were removed for good or lost, last on {day} (edit {number}): see the history.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This is no hash: it has 16 to 64 of the digits 0–9 and letters a–f, as printed at the end of a timeline or named in a seal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Also check against</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerifyErrands</name>
    <message>
        <source>Verifying the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history does not hold this edit at its place: its end was cut off, or it was made anew. Compare the digits once more before you rely on that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history holds it: it is edit {number}, and nothing before it was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history holds it: it is edit {number}. The differences above remain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed bag’s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the bag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not signed: anybody could make such a bag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is signed with the key {key}; compare that with the one that was given to you otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The bag and the case do not agree: %n difference(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The bag is as it was sealed, and the case holds its last edit, number {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs in the case itself remains.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>moment_fields</name>
    <message>
        <source>Date as written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date read how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>place_fields</name>
    <message>
        <source>Whe&amp;re</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place as written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decimal degrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place known to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 the exact place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 about 25 km around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 the district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 the province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 a line or area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 the country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 sea or air</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
