<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ArchivePreviewDialog</name>
        <message numerus="yes">
            <source>%n entry(ies) without a date are left out.</source>
            <translation>
                <numerusform>%n entryy without a date are left out.</numerusform>
                <numerusform>%n entry(ies) without a date are left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more remark(s).</source>
            <translation>
                <numerusform>%n more remark.</numerusform>
                <numerusform>%n more remarks.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Your best becomes %n week(s).</source>
            <translation>
                <numerusform>Your best becomes %n week.</numerusform>
                <numerusform>Your best becomes %n weeks.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BeforeOut</name>
        <message numerus="yes">
            <source>%n answer(s) ready</source>
            <translation>
                <numerusform>%n answer ready</numerusform>
                <numerusform>%n answers ready</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>See %n answer(s)</source>
            <translation>
                <numerusform>See %n answer</numerusform>
                <numerusform>See %n answers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChangesView</name>
        <message numerus="yes">
            <source>%n new article(s)</source>
            <translation>
                <numerusform>%n new article</numerusform>
                <numerusform>%n new articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed article(s)</source>
            <translation>
                <numerusform>%n changed article</numerusform>
                <numerusform>%n changed articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n withdrawn article(s)</source>
            <translation>
                <numerusform>%n withdrawn article</numerusform>
                <numerusform>%n withdrawn articles</numerusform>
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
        <name>ChecksPanel</name>
        <message numerus="yes">
            <source>Mend %n point(s) of form</source>
            <translation>
                <numerusform>Mend %n point of form</numerusform>
                <numerusform>Mend %n points of form</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n remark(s) put aside</source>
            <translation>
                <numerusform>%n remark put aside</numerusform>
                <numerusform>%n remarks put aside</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s) good</source>
            <translation>
                <numerusform>%n point good</numerusform>
                <numerusform>%n points good</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Choosing</name>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n chosen</numerusform>
                <numerusform>%n chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Counts</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n character</numerusform>
                <numerusform>%n characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open question(s)</source>
            <translation>
                <numerusform>%n open question</numerusform>
                <numerusform>%n open questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DraftsList</name>
        <message numerus="yes">
            <source>%n draft(s)</source>
            <translation>
                <numerusform>%n draft</numerusform>
                <numerusform>%n drafts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EmptyStates</name>
        <message numerus="yes">
            <source>Search without “{filter}” (%n result(s))</source>
            <translation>
                <numerusform>Search without “{filter}” (%n result)</numerusform>
                <numerusform>Search without “{filter}” (%n results)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Search without filters (%n result(s))</source>
            <translation>
                <numerusform>Search without filters (%n result)</numerusform>
                <numerusform>Search without filters (%n results)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportedDialog</name>
        <message numerus="yes">
            <source>%n file(s) written</source>
            <translation>
                <numerusform>%n file written</numerusform>
                <numerusform>%n files written</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n other(s)</source>
            <translation>
                <numerusform>and %n other</numerusform>
                <numerusform>and %n others</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FactsPanel</name>
        <message numerus="yes">
            <source>week(s) in a row</source>
            <translation>
                <numerusform>week in a row</numerusform>
                <numerusform>weeks in a row</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>post(s)</source>
            <translation>
                <numerusform>post</numerusform>
                <numerusform>posts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>comment(s)</source>
            <translation>
                <numerusform>comment</numerusform>
                <numerusform>comments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>week(s) in reserve</source>
            <translation>
                <numerusform>week in reserve</numerusform>
                <numerusform>weeks in reserve</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n week(s) so far, it builds up</source>
            <translation>
                <numerusform>%n week so far, it builds up</numerusform>
                <numerusform>%n weeks so far, it builds up</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FeedChoiceDialog</name>
        <message numerus="yes">
            <source>Add %n feed(s)</source>
            <translation>
                <numerusform>Add %n feed</numerusform>
                <numerusform>Add %n feeds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FiguresPanel</name>
        <message numerus="yes">
            <source>%n figure(s) wait for their post</source>
            <translation>
                <numerusform>%n figure wait for their post</numerusform>
                <numerusform>%n figures wait for their post</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>lead(s)</source>
            <translation>
                <numerusform>lead</numerusform>
                <numerusform>leads</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FiguresPreviewDialog</name>
        <message numerus="yes">
            <source>%n figure(s) may belong to one of several posts: you are asked which.</source>
            <translation>
                <numerusform>%n figure may belong to one of several posts: you are asked which.</numerusform>
                <numerusform>%n figures may belong to one of several posts: you are asked which.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GridHint</name>
        <message numerus="yes">
            <source>&lt;b&gt;%n of {known} posts are relays.&lt;/b&gt; A good relay is worth more than a forced vision.</source>
            <translation>
                <numerusform>&lt;b&gt;%n of {known} posts are relays.&lt;/b&gt; A good relay is worth more than a forced vision.</numerusform>
                <numerusform>&lt;b&gt;%n of {known} posts are relays.&lt;/b&gt; A good relay is worth more than a forced vision.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GridTables</name>
        <message numerus="yes">
            <source>%n without a rung</source>
            <translation>
                <numerusform>%n without a rung</numerusform>
                <numerusform>%n without a rung</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of {total} forms</source>
            <translation>
                <numerusform>%n of {total} forms</numerusform>
                <numerusform>%n of {total} forms</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s)</source>
            <translation>
                <numerusform>%n comment</numerusform>
                <numerusform>%n comments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n post(s)</source>
            <translation>
                <numerusform>%n post</numerusform>
                <numerusform>%n posts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HashtagsDialog</name>
        <message numerus="yes">
            <source>in %n post(s)</source>
            <translation>
                <numerusform>in %n post</numerusform>
                <numerusform>in %n posts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in the text with these</source>
            <translation>
                <numerusform>%n in the text with these</numerusform>
                <numerusform>%n in the text with these</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>InsightsPanel</name>
        <message numerus="yes">
            <source>%n post(s)</source>
            <translation>
                <numerusform>%n post</numerusform>
                <numerusform>%n posts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>JournalPanel</name>
        <message numerus="yes">
            <source>%n person(s) answered</source>
            <translation>
                <numerusform>%n person answered</numerusform>
                <numerusform>%n persons answered</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryActs</name>
        <message numerus="yes">
            <source>It is added to your notes on %n item(s). Nobody else sees it.</source>
            <translation>
                <numerusform>It is added to your notes on %n item. Nobody else sees it.</numerusform>
                <numerusform>It is added to your notes on %n items. Nobody else sees it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) marked as seen.</source>
            <translation>
                <numerusform>%n item marked as seen.</numerusform>
                <numerusform>%n items marked as seen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) marked as not seen.</source>
            <translation>
                <numerusform>%n item marked as not seen.</numerusform>
                <numerusform>%n items marked as not seen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) put aside.</source>
            <translation>
                <numerusform>%n item put aside.</numerusform>
                <numerusform>%n items put aside.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) back in the library.</source>
            <translation>
                <numerusform>%n item back in the library.</numerusform>
                <numerusform>%n items back in the library.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n idea(s) wait beside your grid, to be placed.</source>
            <translation>
                <numerusform>%n idea wait beside your grid, to be placed.</numerusform>
                <numerusform>%n ideas wait beside your grid, to be placed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryPage</name>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>%n source</numerusform>
                <numerusform>%n sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryWords</name>
        <message numerus="yes">
            <source>Expires in %n day(s)</source>
            <translation>
                <numerusform>Expires in %n day</numerusform>
                <numerusform>Expires in %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LineWords</name>
        <message numerus="yes">
            <source>{pile}, %n card(s)</source>
            <translation>
                <numerusform>{pile}, %n card</numerusform>
                <numerusform>{pile}, %n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) to sort in {family}</source>
            <translation>
                <numerusform>%n card to sort in {family}</numerusform>
                <numerusform>%n cards to sort in {family}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) too many in {family}</source>
            <translation>
                <numerusform>%n card too many in {family}</numerusform>
                <numerusform>%n cards too many in {family}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pillar(s) to build</source>
            <translation>
                <numerusform>%n pillar to build</numerusform>
                <numerusform>%n pillars to build</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MaterialPane</name>
        <message numerus="yes">
            <source>used in %n draft(s)</source>
            <translation>
                <numerusform>used in %n draft</numerusform>
                <numerusform>used in %n drafts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NarrowRound</name>
        <message numerus="yes">
            <source>{family}: %n to set aside.</source>
            <translation>
                <numerusform>{family}: %n to set aside.</numerusform>
                <numerusform>{family}: %n to set aside.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{family}: %n more could come along.</source>
            <translation>
                <numerusform>{family}: %n more could come along.</numerusform>
                <numerusform>{family}: %n more could come along.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaletteSources</name>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n item</numerusform>
                <numerusform>%n items</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PauseDialog</name>
        <message numerus="yes">
            <source>%n week(s) on a pause, from that of {first} to that of {last}.</source>
            <translation>
                <numerusform>%n week on a pause, from that of {first} to that of {last}.</numerusform>
                <numerusform>%n weeks on a pause, from that of {first} to that of {last}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n week(s) on a pause, starting {days}.</source>
            <translation>
                <numerusform>%n week on a pause, starting {days}.</numerusform>
                <numerusform>%n weeks on a pause, starting {days}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PeopleDialog</name>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n persons</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) added</source>
            <translation>
                <numerusform>%n person added</numerusform>
                <numerusform>%n persons added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n changed</numerusform>
                <numerusform>%n changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) left out</source>
            <translation>
                <numerusform>%n line left out</numerusform>
                <numerusform>%n lines left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) written to {path}.</source>
            <translation>
                <numerusform>%n person written to {path}.</numerusform>
                <numerusform>%n persons written to {path}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PreviewPane</name>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n card</numerusform>
                <numerusform>%n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n challenge(s)</source>
            <translation>
                <numerusform>%n challenge</numerusform>
                <numerusform>%n challenges</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word rule(s)</source>
            <translation>
                <numerusform>%n word rule</numerusform>
                <numerusform>%n word rules</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProblemsPane</name>
        <message numerus="yes">
            <source>%n file(s) left out</source>
            <translation>
                <numerusform>%n file left out</numerusform>
                <numerusform>%n files left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) to correct</source>
            <translation>
                <numerusform>%n place to correct</numerusform>
                <numerusform>%n places to correct</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n remark(s)</source>
            <translation>
                <numerusform>%n remark</numerusform>
                <numerusform>%n remarks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more, all in the copied list</source>
            <translation>
                <numerusform>and %n more, all in the copied list</numerusform>
                <numerusform>and %n more, all in the copied list</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PromptEdit</name>
        <message numerus="yes">
            <source>%n question(s) to answer</source>
            <translation>
                <numerusform>%n question to answer</numerusform>
                <numerusform>%n questions to answer</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ResultView</name>
        <message numerus="yes">
            <source>%n post(s)</source>
            <translation>
                <numerusform>%n post</numerusform>
                <numerusform>%n posts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n idea(s)</source>
            <translation>
                <numerusform>%n idea</numerusform>
                <numerusform>%n ideas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RhythmDialog</name>
        <message numerus="yes">
            <source>%n post(s) a week</source>
            <translation>
                <numerusform>%n post a week</numerusform>
                <numerusform>%n posts a week</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s) a week</source>
            <translation>
                <numerusform>%n comment a week</numerusform>
                <numerusform>%n comments a week</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n item</numerusform>
                <numerusform>%n items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>%n source</numerusform>
                <numerusform>%n sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message numerus="yes">
            <source>%n week(s) on a pause</source>
            <translation>
                <numerusform>%n week on a pause</numerusform>
                <numerusform>%n weeks on a pause</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SourcePane</name>
        <message numerus="yes">
            <source>copied as is, %n passage(s)</source>
            <translation>
                <numerusform>copied as is, %n passage</numerusform>
                <numerusform>copied as is, %n passages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SourceWords</name>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n item</numerusform>
                <numerusform>%n items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n withdrawn</source>
            <translation>
                <numerusform>%n withdrawn</numerusform>
                <numerusform>%n withdrawn</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StopDialog</name>
        <message numerus="yes">
            <source>%n point(s) to settle before {channel}.</source>
            <translation>
                <numerusform>%n point to settle before {channel}.</numerusform>
                <numerusform>%n points to settle before {channel}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SubscriptionWords</name>
        <message numerus="yes">
            <source>every %n day(s)</source>
            <translation>
                <numerusform>every %n day</numerusform>
                <numerusform>every %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n hour(s)</source>
            <translation>
                <numerusform>every %n hour</numerusform>
                <numerusform>every %n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n look(s)</source>
            <translation>
                <numerusform>%n look</numerusform>
                <numerusform>%n looks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SubscriptionsDialog</name>
        <message numerus="yes">
            <source>%n feed(s) added.</source>
            <translation>
                <numerusform>%n feed added.</numerusform>
                <numerusform>%n feeds added.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ThreadDialog</name>
        <message numerus="yes">
            <source>In %n part(s)</source>
            <translation>
                <numerusform>In %n part</numerusform>
                <numerusform>In %n parts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message numerus="yes">
            <source>week(s) in a row</source>
            <translation>
                <numerusform>week in a row</numerusform>
                <numerusform>weeks in a row</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n week(s) in reserve:</source>
            <translation>
                <numerusform>%n week in reserve:</numerusform>
                <numerusform>%n weeks in reserve:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ToldBlock</name>
        <message numerus="yes">
            <source>Told %n more time(s)</source>
            <translation>
                <numerusform>Told %n more time</numerusform>
                <numerusform>Told %n more times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VoiceDialog</name>
        <message numerus="yes">
            <source>%n more habit(s)</source>
            <translation>
                <numerusform>%n more habit</numerusform>
                <numerusform>%n more habits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Say %n habit(s) yourself</source>
            <translation>
                <numerusform>Say %n habit yourself</numerusform>
                <numerusform>Say %n habits yourself</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WeeksPanel</name>
        <message numerus="yes">
            <source>%n comment(s) to go</source>
            <translation>
                <numerusform>%n comment to go</numerusform>
                <numerusform>%n comments to go</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Your best stays: %n week(s).</source>
            <translation>
                <numerusform>Your best stays: %n week.</numerusform>
                <numerusform>Your best stays: %n weeks.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message numerus="yes">
            <source>%n post(s) a week</source>
            <translation>
                <numerusform>%n post a week</numerusform>
                <numerusform>%n posts a week</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s) a week</source>
            <translation>
                <numerusform>%n comment a week</numerusform>
                <numerusform>%n comments a week</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>YearPanel</name>
        <message numerus="yes">
            <source>%n week(s)</source>
            <translation>
                <numerusform>%n week</numerusform>
                <numerusform>%n weeks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Block</name>
        <message numerus="yes">
            <source>%n more like this</source>
            <translation>
                <numerusform>%n more like this</numerusform>
                <numerusform>%n more like this</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Counted</name>
        <message numerus="yes">
            <source>%n post(s)</source>
            <translation>
                <numerusform>%n post</numerusform>
                <numerusform>%n posts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n impression(s)</source>
            <translation>
                <numerusform>%n impression</numerusform>
                <numerusform>%n impressions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reaction(s)</source>
            <translation>
                <numerusform>%n reaction</numerusform>
                <numerusform>%n reactions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s)</source>
            <translation>
                <numerusform>%n comment</numerusform>
                <numerusform>%n comments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n repost(s)</source>
            <translation>
                <numerusform>%n repost</numerusform>
                <numerusform>%n reposts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n click(s)</source>
            <translation>
                <numerusform>%n click</numerusform>
                <numerusform>%n clicks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lead(s)</source>
            <translation>
                <numerusform>%n lead</numerusform>
                <numerusform>%n leads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n application(s)</source>
            <translation>
                <numerusform>%n application</numerusform>
                <numerusform>%n applications</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n engagement(s)</source>
            <translation>
                <numerusform>%n engagement</numerusform>
                <numerusform>%n engagements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) a week</source>
            <translation>
                <numerusform>%n post a week</numerusform>
                <numerusform>%n posts a week</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Group</name>
        <message numerus="yes">
            <source>%n more remark(s)</source>
            <translation>
                <numerusform>%n more remark</numerusform>
                <numerusform>%n more remarks</numerusform>
            </translation>
        </message>
    </context>
</TS>
