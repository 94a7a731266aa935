import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { html } from '../lib/memo.mjs';

export const shows = 'HTML made by a word processor: MsoNormal, o:p, conditional comments, empty paragraphs, nested tables for layout, font tags';

const body = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Tekstprogram 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]-->
<style>
<!--
p.MsoNormal, li.MsoNormal, div.MsoNormal {mso-style-unhide:no; margin:0cm; margin-bottom:.0001pt; font-size:11.0pt; font-family:"Calibri",sans-serif;}
@page WordSection1 {size:595.3pt 841.9pt; margin:3.0cm 2.0cm 3.0cm 2.0cm;}
-->
</style>
</head>
<body lang=DA link="#0563C1" vlink="#954F72" style='tab-interval:65.2pt'>
<div class=WordSection1>
<table class=MsoTableGrid border=0 cellspacing=0 cellpadding=0 width="100%" style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=420 valign=top style='width:315.0pt;padding:0cm 5.4pt 0cm 5.4pt'>
  <table border=0 cellpadding=0><tr><td>
  <p class=MsoNormal><span style='font-size:14.0pt;mso-bidi-font-size:11.0pt'><b>Nordhavn Kommune</b></span><o:p></o:p></p>
  <p class=MsoNormal>Teknik og Miljø<o:p></o:p></p>
  </td></tr></table>
  </td>
  <td width=180 valign=top>
  <p class=MsoNormal align=right style='text-align:right'><font color="#444444" size=2>Dato: 6. november 2026<br>Sagsnr.: 2026-05-1188</font><o:p></o:p></p>
  </td>
 </tr>
</table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal><b><span style='font-size:13.0pt;color:#1F3864'>Påbud om at klippe hækken ud mod fortovet<o:p></o:p></span></b></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Kære <span class=SpellE>Åse</span> <span class=SpellE>Østergård</span><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Din hæk ved <span style='mso-bookmark:adresse'>Strandengen 21</span> vokser <i style='mso-bidi-font-style:normal'>ud over fortovet</i>. Det gør det svært for folk med barnevogn og kørestol at komme forbi.<o:p></o:p></p>
<p class=MsoNormal><span style='mso-spacerun:yes'>&nbsp;&nbsp;&nbsp;</span><o:p></o:p></p>
<p class=MsoNormal>Du skal derfor:<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>klippe hækken ind til skel<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>fjerne grene, der hænger lavere end 2,80 meter over fortovet<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Det skal være gjort senest <b>den 4. december 2026</b>. Ellers klipper vi hækken for din regning.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0>
 <tr><td><p class=MsoNormal><b>Sted</b><o:p></o:p></p></td><td><p class=MsoNormal><b>Mindste fri højde</b><o:p></o:p></p></td></tr>
 <tr><td><p class=MsoNormal>Fortov og cykelsti<o:p></o:p></p></td><td><p class=MsoNormal>2,80 meter<o:p></o:p></p></td></tr>
 <tr><td><p class=MsoNormal>Kørebane<o:p></o:p></p></td><td><p class=MsoNormal>4,50 meter<o:p></o:p></p></td></tr>
</table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Læs mere på <a href="https://nordhavn.example/haek"><span style='color:#0563C1'>nordhavn.example/haek</span></a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Med venlig hilsen<o:p></o:p></p>
<p class=MsoNormal><span style='mso-no-proof:yes'>Torben Ravn, vejassistent</span><o:p></o:p></p>
</div>
</body>
</html>
`;

export default {
  version: '1.1',
  header: {
    messageCode: 'Påbud',
    label: 'Påbud om at klippe hækken',
    reply: true,
    mandatory: true,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('kommune', { AttentionData: responsible('Teknik og Miljø'), ContactPoint: contact_point('Teknik og Miljø, veje') }),
    Recipient: recipient('aase'),
    ContentData: { 'grd:PropertyNumber': { propertyNumber: '0000021' }, CaseID: { caseID: '2026-05-1188', caseSystem: 'Vejsager' } },
  },
  body: {
    createdDateTime: '2026-11-06T14:22:00Z',
    MainDocument: { File: [html('Påbud hæk.htm', body.replaceAll('\n', '\r\n'))] },
  },
};
