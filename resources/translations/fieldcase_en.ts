<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name />
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n independent speaker(s)</source>
        <translation>
            <numerusform>%n independent speaker</numerusform>
            <numerusform>%n independent speakers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposed fact(s) waiting</source>
        <translation>
            <numerusform>%n proposed fact waiting</numerusform>
            <numerusform>%n proposed facts waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: see the inspector</source>
        <translation>
            <numerusform>%n more: see the inspector</numerusform>
            <numerusform>%n more: see the inspector</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statuses</source>
        <translation>
            <numerusform>%n statuses</numerusform>
            <numerusform>%n statuses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n speaker</numerusform>
            <numerusform>%n speakers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with figures that differ</source>
        <translation>
            <numerusform>%n with figures that differ</numerusform>
            <numerusform>%n with figures that differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excluded incident(s) not shown</source>
        <translation>
            <numerusform>%n excluded incident not shown</numerusform>
            <numerusform>%n excluded incidents not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unverified incident(s): the timeline PDF leaves them out</source>
        <translation>
            <numerusform>%n unverified incident: the timeline PDF leaves it out</numerusform>
            <numerusform>%n unverified incidents: the timeline PDF leaves them out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) before the article</source>
        <comment>a folded run of lines</comment>
        <translation>
            <numerusform>%n line before the article</numerusform>
            <numerusform>%n lines before the article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) after the article</source>
        <comment>a folded run of lines</comment>
        <translation>
            <numerusform>%n line after the article</numerusform>
            <numerusform>%n lines after the article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) beside the article</source>
        <comment>a folded run of lines</comment>
        <translation>
            <numerusform>%n line beside the article</numerusform>
            <numerusform>%n lines beside the article</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlsoHere</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AxisView</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message numerus="yes">
        <source>%n more cannot be opened with this case's passphrase, are damaged, or belong to another case.</source>
        <translation>
            <numerusform>%n more cannot be opened with this case's passphrase, are damaged, or belong to another case.</numerusform>
            <numerusform>%n more cannot be opened with this case's passphrase, are damaged, or belong to another case.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseReports</name>
    <message numerus="yes">
        <source>%n edit(s); the last has the fingerprint {hash}</source>
        <translation>
            <numerusform>%n edit; the last has the fingerprint {hash}</numerusform>
            <numerusform>%n edits; the last has the fingerprint {hash}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>≠ Only those that differ (%n)</source>
        <translation>
            <numerusform>≠ Only those that differ (%n)</numerusform>
            <numerusform>≠ Only those that differ (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n excluded</source>
        <translation>
            <numerusform>With %n excluded</numerusform>
            <numerusform>With %n excluded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n figure(s)</source>
        <translation>
            <numerusform>{shown} of %n figure</numerusform>
            <numerusform>{shown} of %n figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with the same words</source>
        <translation>
            <numerusform>%n with the same words</numerusform>
            <numerusform>%n with the same words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n there already</numerusform>
            <numerusform>%n there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n waiting for you</numerusform>
            <numerusform>%n waiting for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not readable</source>
        <translation>
            <numerusform>%n not readable</numerusform>
            <numerusform>%n not readable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message numerus="yes">
        <source>For %n minute(s) no key and no mouse button was used, so it was locked. Type its passphrase to go on in {case} where you left off.</source>
        <translation>
            <numerusform>For %n minute no key and no mouse button was used, so it was locked. Type its passphrase to go on in {case} where you left off.</numerusform>
            <numerusform>For %n minutes no key and no mouse button was used, so it was locked. Type its passphrase to go on in {case} where you left off.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkingErrands</name>
    <message numerus="yes">
        <source>%n passage(s) in it would go too.</source>
        <translation>
            <numerusform>%n passage in it would go too.</numerusform>
            <numerusform>%n passages in it would go too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) would go with it, since no other passage supports them:
{claims}
You can undo this.</source>
        <translation>
            <numerusform>%n claim would go with it, since no other passage supports it:
{claims}
You can undo this.</numerusform>
            <numerusform>%n claims would go with it, since no other passage supports them:
{claims}
You can undo this.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreSection</name>
    <message numerus="yes">
        <source>&amp;More · %n to check</source>
        <translation>
            <numerusform>&amp;More · %n to check</numerusform>
            <numerusform>&amp;More · %n to check</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovePassagesDialog</name>
    <message numerus="yes">
        <source>&amp;Move %n passage(s)</source>
        <translation>
            <numerusform>&amp;Move %n passage</numerusform>
            <numerusform>&amp;Move %n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartsPane</name>
    <message numerus="yes">
        <source>This file holds %n page(s). Choose those to read.</source>
        <translation>
            <numerusform>This file holds %n page. Choose those to read.</numerusform>
            <numerusform>This file holds %n pages. Choose those to read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Read %n chosen page(s)</source>
        <translation>
            <numerusform>&amp;Read %n chosen page</numerusform>
            <numerusform>&amp;Read %n chosen pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseChoice</name>
    <message numerus="yes">
        <source>Six words chosen by chance (%n bits) hold against anybody who guesses.</source>
        <translation>
            <numerusform>Six words chosen by chance (%n bits) hold against anybody who guesses.</numerusform>
            <numerusform>Six words chosen by chance (%n bits) hold against anybody who guesses.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalBanner</name>
    <message numerus="yes">
        <source>%n proposed fact(s), not confirmed yet: {facts}</source>
        <translation>
            <numerusform>%n proposed fact, not confirmed yet: {facts}</numerusform>
            <numerusform>%n proposed facts, not confirmed yet: {facts}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PurgeDialog</name>
    <message numerus="yes">
        <source>It stands in %n place(s).</source>
        <translation>
            <numerusform>It stands in %n place.</numerusform>
            <numerusform>It stands in %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Words removed from the history: %n edit(s).</source>
        <translation>
            <numerusform>Words removed from the history: %n edit.</numerusform>
            <numerusform>Words removed from the history: %n edits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingSection</name>
    <message numerus="yes">
        <source>On an earlier reading: %n passage(s).</source>
        <translation>
            <numerusform>On an earlier reading: %n passage.</numerusform>
            <numerusform>On an earlier reading: %n passages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryErrands</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>%n file(s) waiting for you: Add again to leave out.</source>
        <translation>
            <numerusform>%n file waiting for you: Add again to leave out.</numerusform>
            <numerusform>%n files waiting for you: Add again to leave out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n article(s)</source>
        <translation>
            <numerusform>&amp;Add %n article</numerusform>
            <numerusform>&amp;Add %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>The first %n place(s) with “{words}”; type more to narrow it down</source>
        <translation>
            <numerusform>The first %n place with “{words}”; type more to narrow it down</numerusform>
            <numerusform>The first %n places with “{words}”; type more to narrow it down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) with “{words}”</source>
        <translation>
            <numerusform>%n place with “{words}”</numerusform>
            <numerusform>%n places with “{words}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) and claim(s) tagged “{name}”</source>
        <translation>
            <numerusform>%n passage and claim tagged “{name}”</numerusform>
            <numerusform>%n passages and claims tagged “{name}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceBar</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incomplete</source>
        <translation>
            <numerusform>%n incomplete</numerusform>
            <numerusform>%n incomplete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %n source(s) changed or not readable: see below.</source>
        <translation>
            <numerusform>✗ %n source changed or not readable: see below.</numerusform>
            <numerusform>✗ %n sources changed or not readable: see below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ All %n source(s) are byte for byte as they were added.</source>
        <translation>
            <numerusform>✓ %n source is byte for byte as it was added.</numerusform>
            <numerusform>✓ All %n sources are byte for byte as they were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ {done} of %n source(s) checked, and unchanged.</source>
        <translation>
            <numerusform>✓ {done} of %n source checked, and unchanged.</numerusform>
            <numerusform>✓ {done} of %n sources checked, and unchanged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n edit</numerusform>
            <numerusform>%n edits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestingErrands</name>
    <message numerus="yes">
        <source>%n suggestion(s) accepted; one undo takes them back.</source>
        <translation>
            <numerusform>%n suggestion accepted; one undo takes them back.</numerusform>
            <numerusform>%n suggestions accepted; one undo takes them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagList</name>
    <message numerus="yes">
        <source>{name}, used %n time(s)</source>
        <translation>
            <numerusform>{name}, used %n time</numerusform>
            <numerusform>{name}, used %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineExport</name>
    <message numerus="yes">
        <source>Quotes that are no longer word for word: %n</source>
        <translation>
            <numerusform>Quotes that are no longer word for word: %n</numerusform>
            <numerusform>Quotes that are no longer word for word: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToldWords</name>
    <message numerus="yes">
        <source>%n file(s) could not be added</source>
        <translation>
            <numerusform>%n file could not be added</numerusform>
            <numerusform>%n files could not be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in this case already</source>
        <translation>
            <numerusform>%n file are in this case already</numerusform>
            <numerusform>%n files are in this case already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out of the folder: %n file(s)</source>
        <translation>
            <numerusform>Left out of the folder: %n file</numerusform>
            <numerusform>Left out of the folder: %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n edit</numerusform>
            <numerusform>%n edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>%n original</numerusform>
            <numerusform>%n originals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %n difference(s) found</source>
        <translation>
            <numerusform>✗ %n difference found</numerusform>
            <numerusform>✗ %n differences found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The words of %n edit(s) were removed for good or lost, last on {day} (edit {number}): see the history.</source>
        <translation>
            <numerusform>The words of %n edit were removed for good or lost, last on {day} (edit {number}): see the history.</numerusform>
            <numerusform>The words of %n edits were removed for good or lost, last on {day} (edit {number}): see the history.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerifyErrands</name>
    <message numerus="yes">
        <source>The bag and the case do not agree: %n difference(s).</source>
        <translation>
            <numerusform>The bag and the case do not agree: %n difference.</numerusform>
            <numerusform>The bag and the case do not agree: %n differences.</numerusform>
        </translation>
    </message>
</context>
</TS>