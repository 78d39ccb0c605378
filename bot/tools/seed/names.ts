/** Names as they stand on the doors of a university in Wales. Any two of them make a person whom nobody has met. */
const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

const WELSH = {
  given: words(`Aled Alun Angharad Anwen Bethan Bronwen Carys Catrin Ceri Cerys Dafydd Delyth Dewi Dylan Efa Eilir Eleri Elin Eluned
    Emyr Ffion Gareth Geraint Glenys Gwen Gwilym Gwyneth Heledd Huw Hywel Ieuan Ifan Iwan Llinos Lowri Mair Mali Manon Mared Meinir
    Menna Meurig Nerys Nia Osian Owain Rhian Rhodri Rhys Sioned Siôn Siân Tegwen Tomos`),
  family: words(`Bevan Bowen Davies Edwards Ellis Evans Griffiths Gwynne Harries Hopkins Howells Hughes Humphreys Jenkins John Jones
    Lewis Llewellyn Lloyd Meredith Morgan Morris Owen Parry Phillips Powell Price Prosser Pryce Pugh Rees Richards Roberts Rowlands
    Thomas Treharne Vaughan Watkins Williams Wynne`),
};

const BRITISH = {
  given: words(`Adam Alice Alison Andrew Anna Ben Caroline Charlotte Christopher Claire Colin Daniel David Donna Edward Eleanor Emily
    Emma Fiona Gemma George Graham Grace Hannah Harriet Heather Helen Isobel Jack James Jane Jenny Joanne John Jonathan Julie Kate
    Kirsty Laura Lucy Mark Martin Mary Matthew Michael Natalie Neil Nicola Oliver Paul Peter Philip Rachel Rebecca Robert Ruth Sally
    Sam Sarah Simon Sophie Stephen Stuart Susan Thomas Victoria William Zoe`),
  family: words(`Allen Bailey Baker Barker Bennett Booth Brown Campbell Carter Chapman Clark Collins Cooper Cox Dawson Dixon Fletcher
    Foster Fraser Gibson Graham Grant Green Hall Harrison Harvey Hill Holmes Hunt Hunter Jackson Johnson Kelly Kennedy King Knight
    Lawson MacDonald Marshall Mason Mitchell Moore Murray Palmer Parker Patterson Pearson Reid Robertson Robinson Ross Russell Scott
    Shaw Simpson Smith Stewart Taylor Turner Walker Ward Watson Webb White Wilson Wood Wright Young`),
};

const INTERNATIONAL = {
  given: words(`Aarav Abena Adaeze Agnieszka Ahmed Aisha Akiko Alejandro Amina Anjali Antonio Arjun Beatriz Björn Chiara Chidi Danuta
    Deepa Diego Dimitra Eirini Elif Emeka Fatima Francesca Giulia Hassan Hiroshi Ingrid Ines Javier Jia João Kavita Kwabena Lakshmi
    Lars Leila Lin Luca Magdalena Marek Maria Mariam Matteo Mei Mohammed Nadia Ngozi Nikos Noor Olga Omar Paolo Pedro Priyanka Rania
    Ravi Rohan Rosa Sanjay Shreya Sunita Svetlana Tariq Thandiwe Tomasz Uche Wei Xin Yasmin Yusuf Zainab Zofia`),
  family: words(`Abbasi Acheampong Adeleke Ahmad Ali Andersson Bianchi Castro Chan Chatterjee Chen Choudhury Costa Das Diallo Fernandes
    Garcia Georgiou Ghosh Gupta Haddad Hansen Hossain Huang Hussain Iyer Kaur Khalil Kim Kovács Kowalczyk Kumar Larsen Lin Liu Lopez
    Malik Mbeki Mendes Müller Nair Nakamura Nguyen Nowak Nwosu Obi Okeke Osei Papadopoulos Patel Pereira Petrov Popescu Qureshi Rahman
    Rao Reddy Ricci Romano Saleh Santos Sato Schmidt Sharma Silva Singh Suzuki Tanaka Torres Wang Wong Yadav Yilmaz Zhang`),
};

/** Who works there: out of ten, about three with a Welsh name, four with an English or Scottish one, and three from elsewhere. */
export const NAMES = [WELSH, WELSH, WELSH, BRITISH, BRITISH, BRITISH, BRITISH, INTERNATIONAL, INTERNATIONAL, INTERNATIONAL] as const;
